using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Situations;

/// <summary>How much one situation may hold when a stranger sends it: enough for a family and all its employers, for two years.</summary>
public static class SituationLimits
{
    /// <summary>Persons.</summary>
    public const int Persons = 10;

    /// <summary>Employments of all persons.</summary>
    public const int Employments = 24;

    /// <summary>Employments of one person: the sets of employers whose quotas are enough double with each.</summary>
    public const int EmploymentsOfOne = 12;

    /// <summary>Months from the first to the last.</summary>
    public const int Months = 24;

    /// <summary>Results named.</summary>
    public const int Outputs = 40;

    /// <summary>What is too much, and how much may be; <see langword="null"/> when it is within.</summary>
    public static Bilingual? Exceeded(Request request)
    {
        var jobs = request.Instances.Where(i => i.Entity == Entity.Employment).ToList();
        var most = jobs.Count == 0 ? 0 : jobs.GroupBy(j => j.Parent).Max(g => g.Count());
        var months =
            ((request.LastMonth.Year - request.FirstMonth.Year) * 12)
            + request.LastMonth.Month
            - request.FirstMonth.Month
            + 1;
        return Over(
                request.Instances.Count(i => i.Entity == Entity.Person),
                Persons,
                new("personas", "persons")
            )
            ?? Over(jobs.Count, Employments, new("empleos", "employments"))
            ?? Over(
                most,
                EmploymentsOfOne,
                new("empleos de una persona", "employments of one person")
            )
            ?? Over(months, Months, new("meses", "months"))
            ?? Over(request.Outputs.Count, Outputs, new("resultados pedidos", "results asked for"));
    }

    private static Bilingual? Over(int count, int most, Bilingual what) =>
        count <= most
            ? null
            : new(
                $"Hay {count} {what.Es}, y se admiten {most} por consulta.",
                $"There are {count} {what.En}, and {most} are taken at a time."
            );
}
