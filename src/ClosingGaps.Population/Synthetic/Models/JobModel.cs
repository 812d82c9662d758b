using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>A job of a given kind: occupation and industry, position, size, contract, cover through it, benefits, hours.</summary>
internal sealed class JobModel(CoverModel cover, Discretion discretion)
{
    private readonly Conditional occupations = new(discretion);
    private readonly Conditional positions = new(discretion);
    private readonly Conditional sizes = new(discretion);
    private readonly Conditional contracts = new(discretion);
    private readonly Conditional contractKinds = new(discretion);
    private readonly Conditional hours = new(discretion);
    private readonly BenefitModel benefits = new(discretion);

    public void Learn(
        HouseholdRecord household,
        HouseholdKind kind,
        PersonRecord member,
        long weight
    )
    {
        if (member.Main is { } main)
        {
            LearnJob(household, kind, member, main, weight, second: 0);
            cover.LearnOwn(member, kind, main, weight);
            benefits.Learn(main, member.Cover.IsByWork, weight);
        }

        if (member.Second is { } other)
        {
            LearnJob(household, kind, member, other, weight, second: 1);
            benefits.Learn(other, covered: false, weight);
        }
    }

    public void DrawMain(
        HouseholdRecord h,
        HouseholdKind kind,
        PersonRecord member,
        Work work,
        SeededRandom random
    )
    {
        var job = DrawJob(h, kind, member, work, random, second: 0);
        member.Main = job;
        cover.DrawOwn(member, kind, job, random);
        member.Main = job with { Benefits = benefits.Draw(job, member.Cover.IsByWork, random) };
    }

    public void DrawSecond(
        HouseholdRecord h,
        HouseholdKind kind,
        PersonRecord member,
        Work work,
        SeededRandom random
    )
    {
        var job = DrawJob(h, kind, member, work, random, second: 1);
        member.Second = job with { Benefits = benefits.Draw(job, covered: false, random) };
    }

    private void LearnJob(
        HouseholdRecord h,
        HouseholdKind kind,
        PersonRecord member,
        JobRecord job,
        long weight,
        int second
    )
    {
        occupations.Learn(
            10_000 * job.Occupation + job.Industry,
            weight,
            OccupationGroups(h, member, job.Work, second)
        );
        positions.Learn(
            100 * job.Boss + 10 * job.OwnAccount + job.Paid,
            weight,
            PositionGroups(job)
        );
        sizes.Learn(job.Size, weight, SizeGroups(job));
        contracts.Learn(job.Contract, weight, ContractGroups(kind, member, job, second));
        contractKinds.Learn(job.ContractKind, weight, ContractKindGroups(job));
        hours.Learn(job.Hours, weight, HoursGroups(h, member, job, second));
    }

    private JobRecord DrawJob(
        HouseholdRecord h,
        HouseholdKind kind,
        PersonRecord member,
        Work work,
        SeededRandom random,
        int second
    )
    {
        JobRecord job;
        do
        {
            var codes = occupations.Draw(random, OccupationGroups(h, member, work, second));
            job = new JobRecord
            {
                Boss = 0,
                OwnAccount = 0,
                Paid = 0,
                Occupation = codes / 10_000,
                Industry = codes % 10_000,
            };
            var position = positions.Draw(random, PositionGroups(work, job));
            job = job with
            {
                Boss = position / 100,
                OwnAccount = position / 10 % 10,
                Paid = position % 10,
            };
            // A rare position drawn from everybody's could make it another kind of work.
        } while (job.Work != work);

        job = job with { Size = sizes.Draw(random, SizeGroups(job)) };
        job = job with
        {
            Contract = contracts.Draw(random, ContractGroups(kind, member, job, second)),
        };
        return job with
        {
            ContractKind = contractKinds.Draw(random, ContractKindGroups(job)),
            Hours = hours.Draw(random, HoursGroups(h, member, job, second)),
        };
    }

    private static Groups OccupationGroups(
        HouseholdRecord h,
        PersonRecord member,
        Work work,
        int second
    )
    {
        var sex = Group.Of(member.IsWoman);
        var kind = (int)work * 2 + second;
        return
        [
            Group.Of(kind, sex, member.SchoolingBand, Group.Of(h.IsRural), Group.Stage(member.Age)),
            Group.Of(kind, sex, member.SchoolingBand),
            Group.Of(kind, sex),
            Group.Of(kind),
            Group.Of((int)work),
        ];
    }

    private static Groups PositionGroups(JobRecord job) => PositionGroups(job.Work, job);

    private static Groups PositionGroups(Work work, JobRecord job) =>
        [Group.Of((int)work, job.Occupation / 100), Group.Of((int)work)];

    private static Groups SizeGroups(JobRecord job) =>
        [
            Group.Of((int)job.Work, job.OwnAccount, job.Industry / 100),
            Group.Of((int)job.Work, job.OwnAccount),
        ];

    private static Groups ContractGroups(
        HouseholdKind kind,
        PersonRecord member,
        JobRecord job,
        int second
    ) =>
        [
            Group.Of(
                (int)kind,
                (int)job.Work,
                second,
                SizeBand(job.Size),
                member.SchoolingBand,
                Group.Of(member.IsWoman)
            ),
            Group.Of(
                (int)job.Work,
                second,
                SizeBand(job.Size),
                member.SchoolingBand,
                Group.Of(member.IsWoman)
            ),
            Group.Of((int)job.Work, second, SizeBand(job.Size), Group.Of(member.IsWoman)),
            Group.Of((int)job.Work, second),
        ];

    private static Groups ContractKindGroups(JobRecord job) =>
        [Group.Of(job.Contract, (int)job.Work), Group.Of(job.Contract)];

    private static Groups HoursGroups(
        HouseholdRecord h,
        PersonRecord member,
        JobRecord job,
        int second
    )
    {
        var sex = Group.Of(member.IsWoman);
        var work = (int)job.Work * 2 + second;
        return
        [
            Group.Of(work, sex, Group.Stage(member.Age), Group.Of(h.IsRural), member.AtSchool),
            Group.Of(work, sex, member.AtSchool),
            Group.Of(work, sex),
            Group.Of(work),
        ];
    }

    /// <summary>Persons at the workplace: up to 5, 6 to 15, 16 to 50, more.</summary>
    internal static int SizeBand(int size) =>
        size switch
        {
            <= 2 => 0,
            <= 4 => 1,
            <= 6 => 2,
            _ => 3,
        };
}
