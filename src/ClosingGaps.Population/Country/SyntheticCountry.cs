using ClosingGaps.Population.Synthetic;
using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Country;

/// <summary>So many households of a made-up country, to be had a chunk at a time. Safe to share among threads.</summary>
public sealed class SyntheticCountry
{
    private readonly CountryModel model;
    private readonly long[] upTo;
    private readonly ulong seed;

    internal SyntheticCountry(CountryModel model, int[] householdsOfCell, ulong seed)
    {
        this.model = model;
        this.seed = seed;
        var sum = 0L;
        upTo = Array.ConvertAll(householdsOfCell, n => sum += n);
    }

    /// <summary>Households of the country.</summary>
    public long Households => upTo[^1];

    /// <summary>Chunks that it comes in.</summary>
    public int Chunks => (int)((Households + CountryModel.ChunkSize - 1) / CountryModel.ChunkSize);

    /// <summary>The households of a chunk; each stands for itself alone.</summary>
    /// <param name="number">From 0 up to, not including, <see cref="Chunks"/>.</param>
    public CountryChunk Chunk(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Chunks);
        var first = (long)number * CountryModel.ChunkSize;
        var end = Math.Min(first + CountryModel.ChunkSize, Households);
        var random = SeededRandom.Stream(seed, (ulong)number);
        var pay = new PayBook();
        var households = new HouseholdRecord[end - first];
        var cell = 0;
        for (var i = 0; i < households.Length; i++)
        {
            while (upTo[cell] <= first + i)
                cell++;
            households[i] = model.Draw(cell, pay, random);
        }

        return CountryChunk.Of(households, pay);
    }
}
