namespace ClosingGaps.Engine.Kernels;

/// <summary>The columns that a step reads and writes.</summary>
internal static class StepPlaces
{
    public static IEnumerable<Place> Of(Step step) =>
        step switch
        {
            KernelStep s => s.Pointers,
            MemberStep s => Present(s.A, s.B, s.Result),
            CallStep s => [.. s.Arguments, .. Present(s.Values, s.Unknown)],
            _ => [],
        };

    /// <summary>The step with each buffer renamed.</summary>
    public static Step Map(Step step, Func<int, int> buffer)
    {
        return step switch
        {
            KernelStep s => s with { Pointers = [.. s.Pointers.Select(Renamed)] },
            MemberStep s => s with
            {
                A = s.A is { } a ? Renamed(a) : null,
                B = s.B is { } b ? Renamed(b) : null,
                Result = Renamed(s.Result),
            },
            CallStep s => s with
            {
                Arguments = [.. s.Arguments.Select(Renamed)],
                Values = Renamed(s.Values),
                Unknown = Renamed(s.Unknown),
            },
            _ => step,
        };

        Place Renamed(Place place) =>
            place.Kind == PlaceKind.Buffer ? place with { Index = buffer(place.Index) } : place;
    }

    private static IEnumerable<Place> Present(params IEnumerable<Place?> places) =>
        places.OfType<Place>();
}
