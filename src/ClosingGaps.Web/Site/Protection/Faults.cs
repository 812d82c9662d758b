using System.Security.Cryptography;
using System.Text;

namespace ClosingGaps.Web.Site.Protection;

/// <summary>
/// Writes down a fault without what somebody told: kinds of exception and places in the code, never a message (it may quote an answer), an
/// address or a form.
/// </summary>
internal static partial class Faults
{
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <returns>The number under which it was written, to be told to the visitor.</returns>
    public static string Log(ILogger log, Exception fault)
    {
        var number = RandomNumberGenerator.GetString(Digits, 8);
        Fault(log, number, Places(fault));
        return number;
    }

    public static string Places(Exception fault)
    {
        var text = new StringBuilder();
        for (var e = fault; e is not null; e = e.InnerException)
        {
            text.Append(e.GetType().FullName).Append('\n').Append(e.StackTrace).Append('\n');
        }

        return text.ToString();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Fault {Number}: {Places}")]
    private static partial void Fault(ILogger log, string number, string places);
}
