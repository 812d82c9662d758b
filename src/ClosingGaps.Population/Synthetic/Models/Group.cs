namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>A group of persons named by up to eight small codes (0 to 255) as one number.</summary>
internal static class Group
{
    public static ulong Of(params ReadOnlySpan<int> codes)
    {
        if (codes.Length > 8)
            throw new ArgumentException("At most eight codes.", nameof(codes));
        ulong group = 0;
        foreach (var code in codes)
            group = group << 8 | checked((byte)code);
        return group;
    }

    public static int Of(bool answer) => answer ? 1 : 0;

    /// <summary>Five-year band, 85 and over together.</summary>
    public static int FiveYears(int age) => Math.Min(age / 5, 17);

    /// <summary>Ten-year band, 80 and over together.</summary>
    public static int TenYears(int age) => Math.Min(age / 10, 8);

    /// <summary>Years one by one while at school age, then five by five.</summary>
    public static int SchoolAge(int age) => age <= 19 ? age : 16 + age / 5;

    /// <summary>Children, youth, adults, old age.</summary>
    public static int Stage(int age) =>
        age switch
        {
            < 16 => 0,
            < 25 => 1,
            < 60 => 2,
            _ => 3,
        };

    /// <summary>
    /// The five states of the programme by themselves, the others by region: north, centre-west,
    /// centre-east, south-east.
    /// </summary>
    public static int Region(int state) =>
        state switch
        {
            7 or 9 or 14 or 15 or 20 => state,
            2 or 3 or 5 or 8 or 10 or 19 or 25 or 26 or 28 => 101,
            1 or 6 or 11 or 16 or 18 or 22 or 24 or 32 => 102,
            12 or 13 or 17 or 21 or 29 or 30 => 103,
            _ => 104,
        };
}
