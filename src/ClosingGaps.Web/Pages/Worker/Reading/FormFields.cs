namespace ClosingGaps.Web.Pages.Worker.Reading;

/// <summary>What a form brought, never null and never long.</summary>
internal sealed class FormFields(IFormCollection form)
{
    private const int LongestField = 200;

    public static FormFields Empty { get; } = new(FormCollection.Empty);

    public string this[string name] =>
        form[name].ToString() is { Length: <= LongestField } text ? text.Trim() : "";

    public bool Has(string name) => this[name].Length > 0;

    /// <summary>All values of boxes of one name.</summary>
    public IEnumerable<string> All(string name) => form[name].OfType<string>();
}
