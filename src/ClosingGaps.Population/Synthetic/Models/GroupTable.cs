using System.Numerics;

namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>
/// What is known of groups, by their number, for reading only: one step in memory for most questions, where a dictionary takes three.
/// </summary>
internal sealed class GroupTable<T>
    where T : class
{
    private readonly (ulong Group, T? Value)[] slots;
    private readonly int shift;

    public GroupTable(IEnumerable<KeyValuePair<ulong, T>> groups)
    {
        var all = groups.ToList();
        // At most half full, so that an absent group is found absent at once.
        slots = new (ulong, T?)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, 2 * all.Count))];
        shift = 64 - BitOperations.Log2((uint)slots.Length);
        foreach (var (group, value) in all)
        {
            var at = First(group);
            while (slots[at].Value is not null)
                at = (at + 1) & (slots.Length - 1);
            slots[at] = (group, value);
        }
    }

    public T? Find(ulong group)
    {
        for (var at = First(group); ; at = (at + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[at];
            if (slot.Value is null || slot.Group == group)
                return slot.Value;
        }
    }

    // Fibonacci hashing: the upper bits of a product with 2^64 over the golden ratio.
    private int First(ulong group) => (int)(group * 0x9E3779B97F4A7C15 >> shift);
}
