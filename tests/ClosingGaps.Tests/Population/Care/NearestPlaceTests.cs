using ClosingGaps.Population.Care;
using Xunit;

namespace ClosingGaps.Tests.Population.Care;

/// <summary>Straight lines over the sphere, and the nearest of many places.</summary>
public sealed class NearestPlaceTests
{
    [Fact]
    public void A_degree_of_latitude_is_a_360th_of_the_circle()
    {
        var degree = 2 * Math.PI * 6371.0088 / 360;
        Assert.Equal(degree, new GeoPoint(19, -99).KilometresTo(new GeoPoint(20, -99)), 9);
        // Of longitude, at 60 degrees north, half of it (a little less by the great circle).
        Assert.Equal(
            degree / 2,
            new GeoPoint(60, 0).KilometresTo(new GeoPoint(60, 1)),
            tolerance: 0.01
        );
        Assert.Equal(0, new GeoPoint(19, -99).KilometresTo(new GeoPoint(19, -99)));
    }

    [Fact]
    public void Oaxaca_is_some_365_km_from_Mexico_City()
    {
        var far = new GeoPoint(19.4326, -99.1332).KilometresTo(new GeoPoint(17.0732, -96.7266));
        Assert.InRange(far, 360, 370);
    }

    [Fact]
    public void The_nearest_is_that_of_looking_at_all()
    {
        var random = new Random(7);
        GeoPoint Any() => new(14 + 18 * random.NextDouble(), -117 + 30 * random.NextDouble());
        var places = Enumerable.Range(0, 300).Select(_ => Any()).ToList();
        var nearest = new NearestPlace(places);
        for (var i = 0; i < 500; i++)
        {
            var here = Any();
            Assert.Equal(places.Min(here.KilometresTo), nearest.KilometresFrom(here));
        }

        Assert.Equal(
            double.PositiveInfinity,
            new NearestPlace([]).KilometresFrom(new GeoPoint(19, -99))
        );
    }
}
