using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>The buffers that a block needs, each over the rows of an entity.</summary>
internal sealed class BufferPlan
{
    private readonly List<Entity> entities = [];

    public IReadOnlyList<Entity> Entities => entities;

    /// <summary>Buffer of each kept lane node of the nation, which every run keeps until its constants are filled.</summary>
    public Dictionary<int, int> Nation { get; } = [];

    public int Add(Entity entity)
    {
        entities.Add(entity);
        return entities.Count - 1;
    }
}
