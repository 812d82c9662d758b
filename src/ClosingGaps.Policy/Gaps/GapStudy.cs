using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// Runs a survey's mapping over its rows and estimates each group. What makes a row a domestic worker or insured is law-language text in
/// <c>mappings/</c>, never code: this class only names the rules that a mapping for gaps must have.
/// </summary>
public static class GapStudy
{
    /// <summary>Rules (sí_no por persona) that say who belongs to a group.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["es_trabajadora_hogar", "es_jornalera"];

    /// <summary>Rule (sí_no por persona): women.</summary>
    public const string IsWoman = "es_mujer";

    /// <summary>Rule (sí_no por persona): insured through her own work.</summary>
    public const string IsInsured = "afiliada_por_trabajo";

    /// <summary>Estimates every group by sex.</summary>
    /// <param name="survey">Read with at least <see cref="SurveyRows.ColumnsOf"/> of the mapping.</param>
    /// <param name="mapping">The survey's mapping, loaded by itself.</param>
    /// <param name="executor">Interpreter or emitted kernels: the same bits.</param>
    /// <exception cref="ArgumentException">The mapping lacks one of the rules, or one of them is not sí_no por persona.</exception>
    public static GapReport Run(Survey survey, Snapshot mapping, Executor executor)
    {
        var rules = Groups
            .Append(IsWoman)
            .Append(IsInsured)
            .Select(name => Rule(mapping, name))
            .ToList();
        var columns = Execute(survey, mapping, rules, executor);
        var answers = rules.Zip(columns).ToDictionary(pair => pair.First.Name, pair => pair.Second);

        var design = survey.Design(SurveyLevel.Person);
        var insured = AsNumbers(answers[IsInsured]);
        var lines = new List<GapLine>();
        foreach (var group in Groups)
        {
            foreach (var sex in Enum.GetValues<Sex>())
            {
                var members = Members(answers[group], answers[IsWoman], sex);
                var domain = Array.ConvertAll(members, m => m == 1);
                lines.Add(
                    new GapLine(
                        group,
                        rules.First(r => r.Name == group).Label,
                        sex,
                        Estimator.Count(design, domain) with
                        {
                            UnknownShare = Estimator.Total(design, members).UnknownShare,
                        },
                        Estimator.Total(design, insured, domain),
                        Estimator.Mean(design, insured, domain)
                    )
                );
            }
        }

        return new GapReport(
            survey.Title,
            survey.IsSynthetic,
            mapping.Packages[^1].Name,
            mapping.Hash,
            survey.Persons.RowCount,
            lines
        );
    }

    private static Column[] Execute(
        Survey survey,
        Snapshot mapping,
        List<RuleSymbol> rules,
        Executor executor
    )
    {
        // The definitions of a survey do not change with the month: any month of the survey's year will do.
        var month = new DateOnly(2000, 1, 1);
        var plan = Planner.Build(mapping, rules, month, RunChoices.Default, optimise: true);
        var constants = ConstantsBlock.Fill(plan, month, RunChoices.Default);
        var inputs = plan.Inputs.Select(i => SurveyRows.Column(survey, i)).ToList();
        return executor(plan, constants, SurveyRows.Relations(survey), inputs, []);
    }

    private static RuleSymbol Rule(Snapshot mapping, string name) =>
        mapping.Find(name) is RuleSymbol { Entity: Entity.Person, Type.Kind: TypeKind.Boolean } rule
            ? rule
            : throw new ArgumentException(
                $"The mapping has no rule '{name} : sí_no por persona'.",
                nameof(mapping)
            );

    // Group and sex as 1, 0 or unknown: a false part settles it, as in the law's own "y".
    private static double[] Members(Column group, Column women, Sex sex)
    {
        var members = AsNumbers(group);
        if (sex == Sex.Both)
        {
            return members;
        }

        var ofSex = AsNumbers(women);
        for (var row = 0; row < members.Length; row++)
        {
            var belongs = sex == Sex.Women ? ofSex[row] : 1 - ofSex[row];
            members[row] = members[row] == 0 || belongs == 0 ? 0 : members[row] * belongs;
        }

        return members;
    }

    private static double[] AsNumbers(Column column)
    {
        var values = (double[])column.Values.Clone();
        for (var row = 0; row < values.Length; row++)
        {
            if (column.State(row) != FactState.Known)
            {
                values[row] = double.NaN; // unknown, as the estimators expect it
            }
        }

        return values;
    }
}
