namespace ClosingGaps.Law.Binding;

/// <summary>Strongly connected components and cycles of a graph, without recursion.</summary>
internal static class CycleFinder
{
    /// <summary>Components in an order in which those reached come first (Tarjan 1972).</summary>
    public static List<List<int>> Components(IReadOnlyList<IReadOnlyList<int>> edges)
    {
        var components = new List<List<int>>();
        var order = new int[edges.Count];
        var low = new int[edges.Count];
        var onStack = new bool[edges.Count];
        var stack = new Stack<int>();
        var path = new Stack<(int Node, int Next)>();
        var clock = 0;
        for (var root = 0; root < edges.Count; root++)
        {
            if (order[root] == 0)
            {
                Enter(root);
            }

            while (path.TryPop(out var at))
            {
                var (node, next) = at;
                if (next < edges[node].Count)
                {
                    path.Push((node, next + 1));
                    var target = edges[node][next];
                    if (order[target] == 0)
                    {
                        Enter(target);
                    }
                    else if (onStack[target])
                    {
                        low[node] = Math.Min(low[node], order[target]);
                    }

                    continue;
                }

                if (path.TryPeek(out var parent))
                {
                    low[parent.Node] = Math.Min(low[parent.Node], low[node]);
                }

                if (low[node] == order[node])
                {
                    components.Add(Leave(node));
                }
            }
        }

        return components;

        void Enter(int node)
        {
            order[node] = low[node] = ++clock;
            onStack[node] = true;
            stack.Push(node);
            path.Push((node, 0));
        }

        List<int> Leave(int node)
        {
            var component = new List<int>();
            int member;
            do
            {
                member = stack.Pop();
                onStack[member] = false;
                component.Add(member);
            } while (member != node);
            component.Reverse();
            return component;
        }
    }

    /// <summary>A cycle among some nodes, each followed by the next and the last by the first; <see langword="null"/> if there is none.</summary>
    public static List<int>? Cycle(IReadOnlyList<IReadOnlyList<int>> edges, IReadOnlySet<int> among)
    {
        var done = new HashSet<int>();
        foreach (var start in among.Order())
        {
            var place = new Dictionary<int, int>();
            var path = new List<(int Node, int Next)>();
            if (done.Contains(start))
            {
                continue;
            }

            Push(start);
            while (path.Count > 0)
            {
                var (node, next) = path[^1];
                if (next == edges[node].Count)
                {
                    path.RemoveAt(path.Count - 1);
                    place.Remove(node);
                    done.Add(node);
                    continue;
                }

                path[^1] = (node, next + 1);
                var target = edges[node][next];
                if (place.TryGetValue(target, out var first))
                {
                    return path.Skip(first).Select(p => p.Node).ToList();
                }

                if (among.Contains(target) && !done.Contains(target))
                {
                    Push(target);
                }
            }

            void Push(int node)
            {
                place[node] = path.Count;
                path.Add((node, 0));
            }
        }

        return null;
    }
}
