using System.Globalization;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Comparison;

/// <summary>
/// The woman who is the same under every regime: pay for a day of work, days of work a week (from Monday), twelve months up to one. On the
/// day after the last she falls ill, and her maternity leave should begin; she has a child of one year and two years in the job.
/// </summary>
/// <param name="Month">The last of the twelve, its first day.</param>
/// <param name="Facts">Inputs of the person or the employment told besides, which hold in all months and replace those below.</param>
public sealed record SameWoman(
    Rational DailyPay,
    int DaysAWeek,
    DateOnly Month,
    IReadOnlyList<(InputSymbol Input, FactState State, Rational Value)> Facts
)
{
    private const string Person = "persona";
    private const string Employment = "empleo";
    private const int DaysOfLeave = 30;

    /// <summary>First of the twelve months.</summary>
    public DateOnly First => Month.AddMonths(-11);

    private DateOnly LastDay => Month.AddMonths(1).AddDays(-1);

    /// <summary>Her situation under a regime.</summary>
    /// <param name="whole">Months in which the law covers her whole though she is reported by day.</param>
    internal Situation Under(Snapshot law, WorkRegime regime, IReadOnlySet<DateOnly> whole)
    {
        var byDay = regime.Insures == InsuredDays.DaysWorked;
        var spells = Spells(regime, whole).ToList();
        var builder = new SituationBuilder(law)
            .Add(Entity.Person, Person)
            .Add(Entity.Employment, Employment, Person, "empleador");
        for (var i = 0; i < spells.Count; i++)
        {
            var spell = $"{Employment}.{Text(i + 1)}";
            builder.Add(Entity.Spell, spell, Employment, days: spells[i]);
            if (law.Find("registrado") is InputSymbol)
            {
                builder.Set(spell, "registrado", "sí");
            }
        }

        var after = LastDay.AddDays(1);
        var birth = after.AddDays(DaysBeforeBirth(law, after));
        Set("primer_aseguramiento", Month.AddMonths(-23));
        Set("nacimiento", Month.AddYears(-35));
        SetText("se_conocen_las_fechas", "sí");
        SetText("se_asegura_por_días", byDay ? "sí" : "no");
        SetText("pidieron_repartir_las_cuotas", "no");
        SetText("días_a_la_semana", Text(DaysAWeek));
        Set("inicio_de_la_enfermedad", after);
        SetText("días_de_incapacidad", Text(DaysOfLeave));
        Set("día_del_accidente", spells[^1].Last!.Value);
        SetText("días_de_incapacidad_por_riesgo", Text(DaysOfLeave));
        Set("parto_probable", birth);
        Set("parto", birth);
        SetText("embarazo_certificado", "sí");
        SetText("trabaja_en_el_descanso", "no");
        SetText("semanas_por_transferir", "0");
        Set("nacimiento_del_hijo", Month.AddYears(-1));
        Set("día_que_pide_la_guardería", LastDay);
        Set("última_baja", spells[^1].Last!.Value);
        SetText("régimen", regime.Member);
        SetText("zona", "zona_general");
        SetText("clase_riesgo", "clase_1");
        Set("ingreso", Month.AddMonths(-23));
        SetText("recibe_alimentos", "no");
        SetText("recibe_habitación", "no");
        SetText("pidió_el_estímulo", "no");
        SetText("periodicidad_de_pago", "pago_mensual");
        SetText("trabajo_sin_pago", "no");
        SetText("trabajo_por_cuenta_propia", "no");
        SetText("trabajo_ocasional", "no");
        SetText(
            "tipo_de_jornada",
            DaysAWeek >= 6 ? "jornada_y_semana_completas" : "semana_reducida"
        );
        SetText("días_por_semana", Text(DaysAWeek));
        for (var month = First; month <= Month; month = month.AddMonths(1))
        {
            builder.Set(Employment, "días_trabajados", Text(DaysOf(regime, month)), month);
        }

        if (builder.Errors is [var error, ..])
        {
            throw new MissingLawException(error.Es);
        }

        var situation = builder.Build();
        var told = Facts.Append(
            ((InputSymbol)law.Find("salario_diario")!, FactState.Known, DailyPay)
        );
        var replaced = told.Select(f => f.Item1).ToHashSet();
        return situation with
        {
            Facts =
            [
                .. situation.Facts.Where(f => !replaced.Contains(f.Input)),
                .. told.Select(f => new CaseFact(
                    f.Item1.Entity == Entity.Employment ? Employment : Person,
                    f.Item1,
                    null,
                    f.Item2,
                    f.Item3,
                    default
                )),
            ],
        };

        void Set(string input, DateOnly day) =>
            SetText(input, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        void SetText(string input, string text)
        {
            // A law folder may do without some of these; what is then not known is said by its results.
            if (law.Find(input) is InputSymbol symbol)
            {
                builder.Set(symbol.Entity == Entity.Employment ? Employment : Person, input, text);
            }
        }
    }

    /// <summary>From the day on which maternity leave begins to the birth (LSS 101); without such a value the two fall together.</summary>
    private static int DaysBeforeBirth(Snapshot law, DateOnly day) =>
        (law.Find("días_de_descanso_por_lado") as ValueSymbol)
            ?.At(day, null, new HashSet<string>())
            ?.Amount
            is { } days
            ? (int)days.ToDouble()
            : 0;

    /// <summary>Days reported in a month.</summary>
    private int DaysOf(WorkRegime regime, DateOnly month) =>
        Enumerable
            .Range(0, DateTime.DaysInMonth(month.Year, month.Month))
            .Count(d => regime.Insures != InsuredDays.DaysWorked || Works(month.AddDays(d)));

    private bool Works(DateOnly day) => ((int)day.DayOfWeek + 6) % 7 < DaysAWeek;

    /// <summary>Runs of insured days: unbroken, or one a week, with the months that are covered whole.</summary>
    private IEnumerable<SpellDays> Spells(WorkRegime regime, IReadOnlySet<DateOnly> whole)
    {
        DateOnly? from = null;
        for (var day = First; day <= LastDay; day = day.AddDays(1))
        {
            var isInsured =
                regime.Insures != InsuredDays.DaysWorked
                || Works(day)
                || whole.Contains(new DateOnly(day.Year, day.Month, 1));
            if (isInsured)
            {
                from ??= day;
            }

            if (from is { } first && (!isInsured || day == LastDay))
            {
                yield return new SpellDays(first, isInsured ? day : day.AddDays(-1));
                from = null;
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
