using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>The rules and questions of the law that a roster stands on, by name.</summary>
internal sealed class RosterLaw(Snapshot law)
{
    public Snapshot Snapshot { get; } = law;

    public RuleSymbol Employer { get; } = law.Rule("cuota_patronal_empleo");

    public RuleSymbol Worker { get; } = law.Rule("cuota_obrera_empleo");

    public RuleSymbol Deducted { get; } = law.Rule("descuento_a_la_trabajadora");

    public RuleSymbol State { get; } = law.Rule("cuota_del_estado");

    public RuleSymbol Relief { get; } = law.Rule("estímulo_del_campo");

    public RuleSymbol BaseWage { get; } = law.Rule("salario_base_de_cotización");

    public RuleSymbol MinimumWage { get; } = law.Rule("salario_mínimo_debido");

    public RuleSymbol IsUnderpaid { get; } = law.Rule("le_pagan_menos_del_mínimo");

    public RuleSymbol IsMinor { get; } = law.Rule("trabajó_siendo_menor");

    public RuleSymbol RunOfDays { get; } = law.Rule("última_racha_de_la_persona");

    public RuleSymbol IsPermanent { get; } = law.Rule("es_permanente_en_el_empleo");

    public RuleSymbol NoticeDue { get; } = law.Rule("vence_el_aviso");

    public RuleSymbol NoticeIsLate { get; } = law.Rule("aviso_fuera_de_plazo");

    /// <summary>What a month is asked, in this order.</summary>
    public IReadOnlyList<Symbol> Outputs =>
        [
            Employer,
            Worker,
            Deducted,
            State,
            Relief,
            BaseWage,
            MinimumWage,
            IsUnderpaid,
            IsMinor,
            RunOfDays,
            IsPermanent,
            NoticeDue,
            NoticeIsLate,
        ];
}
