namespace ClosingGaps.Web.Site.Protection;

/// <summary>
/// How much one client, and all together, may ask at a time. Whole villages share an address behind their telephone company: what one may ask
/// is enough for many people. Settings <c>limits:case:perSecond</c> and the like change it.
/// </summary>
internal sealed class Limits
{
    /// <summary>Form of a page, in bytes.</summary>
    public const int PageBytes = 64 * 1024;

    /// <summary>A file that is uploaded.</summary>
    public const int UploadBytes = 4 * 1024 * 1024;

    /// <summary>Its form, which brings the file back packed as text.</summary>
    public const int UploadFormBytes = (3 * UploadBytes) + PageBytes;

    private readonly Dictionary<Effort, Share> shares;

    public Limits(IConfiguration settings)
    {
        var cores = Environment.ProcessorCount;
        shares = new()
        {
            [Effort.Page] = Read(
                settings,
                "page",
                new Share(40, 400, 64, 200, 256, 500, TimeSpan.FromSeconds(10))
            ),
            [Effort.Case] = Read(
                settings,
                "case",
                new Share(20, 100, Math.Max(1, cores / 2), 60, cores, 200, TimeSpan.FromSeconds(10))
            ),
            [Effort.Heavy] = Read(
                settings,
                "heavy",
                new Share(1, 10, 1, 3, Math.Max(1, cores - 1), 20, TimeSpan.FromSeconds(40))
            ),
        };
    }

    public Share Of(Effort effort) => shares[effort];

    private static Share Read(IConfiguration settings, string name, Share otherwise)
    {
        var section = settings.GetSection("limits").GetSection(name);
        return otherwise with
        {
            PerSecond = section.GetValue("perSecond", otherwise.PerSecond),
            Burst = section.GetValue("burst", otherwise.Burst),
            AtOnce = section.GetValue("atOnce", otherwise.AtOnce),
            Waiting = section.GetValue("waiting", otherwise.Waiting),
            AllAtOnce = section.GetValue("allAtOnce", otherwise.AllAtOnce),
            AllWaiting = section.GetValue("allWaiting", otherwise.AllWaiting),
            Longest = TimeSpan.FromSeconds(
                section.GetValue("seconds", otherwise.Longest.TotalSeconds)
            ),
        };
    }
}

/// <summary>The limits of one kind of request.</summary>
/// <param name="PerSecond">Requests of one client a second, in the long run.</param>
/// <param name="Burst">Requests of one client at one go.</param>
/// <param name="AtOnce">Requests of one client that are served at a time.</param>
/// <param name="Waiting">Those of one client that wait beside them.</param>
/// <param name="AllAtOnce">Requests of all clients that are served at a time.</param>
/// <param name="AllWaiting">Those that wait beside them.</param>
/// <param name="Longest">Time from its arrival, waiting and all.</param>
internal sealed record Share(
    int PerSecond,
    int Burst,
    int AtOnce,
    int Waiting,
    int AllAtOnce,
    int AllWaiting,
    TimeSpan Longest
);
