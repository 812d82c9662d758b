using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>
/// Medical cover: first through the own job, then, for those without it, given that someone else of the
/// household has it. Each in two steps, the kind of cover and then the marks that belong to it.
/// </summary>
internal sealed class CoverModel(Discretion discretion)
{
    private enum Cover
    {
        None,
        Popular,
        ByWork,
        ByKin,
        OtherReason,
    }

    private readonly Conditional own = new(discretion);
    private readonly Conditional rest = new(discretion);
    private readonly Conditional marks = new(discretion);

    public void LearnOwn(PersonRecord member, HouseholdKind kind, JobRecord job, long weight)
    {
        own.Learn(Group.Of(member.Cover.IsByWork), weight, OwnGroups(member, kind, job));
        if (member.Cover.IsByWork)
            LearnMarks(member, weight);
    }

    /// <summary>The cover of those without cover through their job, once all jobs are known.</summary>
    public void LearnRest(HouseholdRecord household)
    {
        foreach (var member in household.Members.Where(IsAsked))
        {
            rest.Learn(
                (int)Kind(member.Cover),
                (long)household.Weight,
                RestGroups(household, member)
            );
            LearnMarks(member, (long)household.Weight);
        }
    }

    public void DrawOwn(PersonRecord member, HouseholdKind kind, JobRecord job, SeededRandom random)
    {
        if (own.Draw(random, OwnGroups(member, kind, job)) == 1)
            DrawMarks(member, Cover.ByWork, random);
    }

    public void DrawRest(HouseholdRecord household, SeededRandom random)
    {
        foreach (var member in household.Members)
        {
            if (IsAsked(member))
                DrawMarks(member, (Cover)rest.Draw(random, RestGroups(household, member)), random);
        }
    }

    private void LearnMarks(PersonRecord member, long weight) =>
        marks.Learn(member.Cover.Packed, weight, MarkGroups(member, Kind(member.Cover)));

    private void DrawMarks(PersonRecord member, Cover kind, SeededRandom random) =>
        member.Cover = CoverRecord.Unpack(marks.Draw(random, MarkGroups(member, kind)));

    private static Cover Kind(CoverRecord cover) =>
        cover.IsByWork ? Cover.ByWork
        : cover.IsByKin ? Cover.ByKin
        : cover.Care == 1 ? Cover.OtherReason
        : cover.Popular == 1 ? Cover.Popular
        : Cover.None;

    private static Groups MarkGroups(PersonRecord member, Cover kind)
    {
        var work = (int)(member.Main?.Work ?? Work.None);
        return
        [
            Group.Of((int)kind, (int)member.Role, Group.Stage(member.Age), work, member.AtSchool),
            Group.Of((int)kind, (int)member.Role, Group.Stage(member.Age)),
            Group.Of((int)kind, Group.Stage(member.Age)),
            Group.Of((int)kind),
        ];
    }

    /// <summary>Live-in workers and lodgers are not asked.</summary>
    private static bool IsAsked(PersonRecord member) => member.IsMember && !member.Cover.IsByWork;

    private static Groups OwnGroups(PersonRecord member, HouseholdKind kind, JobRecord job)
    {
        var work = (int)job.Work;
        var sex = Group.Of(member.IsWoman);
        return
        [
            Group.Of(
                (int)kind,
                work,
                job.Contract,
                JobModel.SizeBand(job.Size),
                sex,
                member.SchoolingBand
            ),
            Group.Of((int)kind, work, job.Contract, JobModel.SizeBand(job.Size)),
            Group.Of(work, job.Contract, sex),
            Group.Of(job.Contract, JobModel.SizeBand(job.Size), member.SchoolingBand),
            Group.Of(work, sex),
        ];
    }

    private static Groups RestGroups(HouseholdRecord household, PersonRecord member)
    {
        var kin = KinCover(household, member);
        var stage = Group.Stage(member.Age);
        var work = (int)(member.Main?.Work ?? Work.None);
        var rural = Group.Of(household.IsRural);
        return
        [
            Group.Of(
                kin,
                (int)member.Role,
                stage,
                Group.Of(member.IsWoman),
                work,
                rural,
                member.AtSchool
            ),
            Group.Of(kin, (int)member.Role, stage, Group.Of(member.IsWoman), work),
            Group.Of(kin, stage, work, rural),
            Group.Of(kin, work),
            Group.Of(kin),
        ];
    }

    /// <summary>Who else has cover through a job: 0 nobody, 1 head or spouse, 2 only another.</summary>
    private static int KinCover(HouseholdRecord household, PersonRecord member)
    {
        var found = 0;
        foreach (var other in household.Members)
        {
            if (ReferenceEquals(other, member) || !other.IsMember || !other.Cover.IsByWork)
                continue;
            if (other.Role is Role.Head or Role.Spouse)
                return 1;
            found = 2;
        }

        return found;
    }
}
