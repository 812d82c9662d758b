namespace ClosingGaps.Population.Care;

/// <summary>A place on the Earth, in degrees.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Mean radius of the Earth (IUGG), kilometres.</summary>
    private const double Radius = 6371.0088;

    /// <summary>
    /// Kilometres in a straight line over a sphere (haversine: Sinnott 1984). No road is so short, and with mountains between it says little.
    /// </summary>
    public double KilometresTo(GeoPoint other)
    {
        var (here, there) = (Radians(Latitude), Radians(other.Latitude));
        var north = Math.Sin((there - here) / 2);
        var east = Math.Sin(Radians(other.Longitude - Longitude) / 2);
        var h = north * north + Math.Cos(here) * Math.Cos(there) * east * east;
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>The least that two places can be apart whose latitudes differ so, kilometres.</summary>
    internal static double KilometresOfLatitude(double degrees) => Radius * Radians(degrees);

    private static double Radians(double degrees) => degrees * (Math.PI / 180);
}
