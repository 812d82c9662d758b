namespace ClosingGaps.Population.Care;

/// <summary>Finds the nearest of many places: sorted by latitude, searched outward until latitude alone is farther than the best.</summary>
internal sealed class NearestPlace
{
    private readonly GeoPoint[] places;
    private readonly double[] latitudes;

    public NearestPlace(IEnumerable<GeoPoint> places)
    {
        this.places = [.. places.OrderBy(p => p.Latitude)];
        latitudes = Array.ConvertAll(this.places, p => p.Latitude);
    }

    /// <summary>Kilometres to the nearest; infinite when there is none.</summary>
    public double KilometresFrom(GeoPoint here)
    {
        var at = Array.BinarySearch(latitudes, here.Latitude);
        var up = at < 0 ? ~at : at;
        var down = up - 1;
        var best = double.PositiveInfinity;
        while (Within(up) || Within(down))
        {
            if (Within(up))
                best = Math.Min(best, here.KilometresTo(places[up++]));
            if (Within(down))
                best = Math.Min(best, here.KilometresTo(places[down--]));
        }

        return best;

        bool Within(int place) =>
            place >= 0
            && place < places.Length
            && GeoPoint.KilometresOfLatitude(Math.Abs(latitudes[place] - here.Latitude)) <= best;
    }
}
