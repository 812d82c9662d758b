using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Interviews;

/// <summary>
/// Answers as a short text: what a journey carries from page to page, what her card and its QR hold. All of it is in the code and nothing
/// is kept anywhere. Version, month, first bytes of the law's hash, jobs and facts, then a checksum that finds every wrong letter; how it
/// is laid out is in docs/answer-code.md.
/// </summary>
public static class AnswerCode
{
    private const byte Version = 1;
    private const int ChecksumBytes = 4;

    /// <summary>Hexadecimal digits of the law's hash that a code holds.</summary>
    public const int LawDigits = 8;

    /// <summary>The code of some answers under a law.</summary>
    /// <exception cref="InvalidOperationException">A fact is about an input that has no number.</exception>
    public static string Write(Answers answers, Snapshot law)
    {
        var to = new CodeWriter();
        to.Byte(Version);
        to.Bytes(Convert.FromHexString(law.Hash.AsSpan(0, LawDigits)));
        to.Number((Months(answers.Month) * 2) + (int)answers.Kind);
        to.Number(answers.Jobs.Count);
        WriteFacts(to, answers, Answers.Worker);
        foreach (var job in answers.Jobs)
        {
            WriteJob(to, job);
            WriteFacts(to, answers, job.Key);
        }

        return Seal(to.Written);
    }

    /// <summary>Bytes with their checksum, in letters.</summary>
    internal static string Seal(ReadOnlySpan<byte> bytes)
    {
        Span<byte> checksum = stackalloc byte[ChecksumBytes];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Checksum(bytes));
        return Crockford.Write([.. bytes, .. checksum]);
    }

    /// <summary>What a code holds.</summary>
    /// <exception cref="BadCodeException">It is not a code, or has a wrong, missing or extra letter.</exception>
    public static ReadCode Read(string text)
    {
        var bytes = Crockford.Read(text);
        if (bytes.Length == 0)
        {
            throw new BadCodeException(
                new Bilingual(
                    "No hay ningún código. Escribe las letras y números de tu tarjeta, o empieza de nuevo.",
                    "There is no code. Type the letters and digits of your card, or start again."
                )
            );
        }

        if (
            bytes.Length <= ChecksumBytes
            || BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(^ChecksumBytes..))
                != Checksum(bytes.AsSpan(..^ChecksumBytes))
        )
        {
            throw Damaged();
        }

        var from = new CodeReader(bytes.AsMemory(..^ChecksumBytes));
        if (from.Byte() is not Version and var version)
        {
            throw new BadCodeException(
                new Bilingual(
                    $"Este código es de otra versión ({version}) que este sitio no lee. Vuelve a contestar: son unos minutos.",
                    $"This code is of another version ({version}) that this site does not read. Answer again: it takes a few minutes."
                )
            );
        }

        var lawPrefix = Convert.ToHexStringLower(from.Bytes(LawDigits / 2));
        var answers = ReadAnswers(from);
        from.End();
        return new ReadCode(answers, lawPrefix);
    }

    /// <summary>A letter is wrong, missing or extra.</summary>
    internal static BadCodeException Damaged() =>
        new(
            new Bilingual(
                "El código tiene una letra cambiada, o le falta o le sobra algo. Compáralo con tu tarjeta, de cuatro en cuatro, y vuelve a probar.",
                "The code has a wrong letter, or something is missing or left over. Compare it with your card, four by four, and try again."
            )
        );

    private static Answers ReadAnswers(CodeReader from)
    {
        var head = from.Number(2 * MostMonths);
        var answers = Answers.Of(
            (WorkKind)(head & 1),
            new DateOnly(FirstYear, 1, 1).AddMonths((int)(head >> 1))
        );
        var jobs = from.Number(Answers.MostJobs);
        answers = ReadFacts(from, answers, Answers.Worker);
        for (var i = 0; i < jobs; i++)
        {
            var job = ReadJob(from, answers.Kind);
            if (answers.Job(job.Key) is not null)
            {
                throw Damaged();
            }

            answers = ReadFacts(from, answers.With(job), job.Key);
        }

        return answers;
    }

    // Number (4 bits) and what follows: registration (2), a name, week days, stretches.
    private static void WriteJob(CodeWriter to, Job job)
    {
        to.Byte(
            (byte)(
                (job.Number - 1)
                | ((int)job.Registered << 4)
                | (job.Name is null ? 0 : 64)
                | (job.Spells.Count > 0 ? 128 : 0)
            )
        );
        to.Byte((byte)job.Weekdays);
        if (job.Name is { } name)
        {
            to.Number(Encoding.UTF8.GetByteCount(name));
            to.Bytes(Encoding.UTF8.GetBytes(name));
        }

        if (job.Spells.Count > 0)
        {
            to.Number(job.Spells.Count);
            foreach (var spell in job.Spells)
            {
                to.Number(Day(spell.From));
                to.Number(
                    spell.GoesOn ? 1
                    : spell.To is null ? 0
                    : Day(spell.To) + 1
                );
            }
        }
    }

    private static Job ReadJob(CodeReader from, WorkKind kind)
    {
        var head = from.Byte();
        var (number, days) = ((head & 15) + 1, from.Byte());
        if (number > Answers.MostJobs || days > (byte)WeekDays.All)
        {
            throw Damaged();
        }

        var name = (head & 64) == 0 ? null : from.Text((int)from.Number(4 * Job.LongestName));
        if (name is not null && (name.Length > Job.LongestName || !JobName.IsGood(name)))
        {
            throw Damaged();
        }

        var spells = new List<Spell>();
        var count = (head & 128) == 0 ? 0 : from.Number(Answers.MostSpells);
        for (var i = 0; i < count; i++)
        {
            var (first, last) = (from.Number(MostDays), from.Number(MostDays + 1));
            spells.Add(
                last <= 1 || last > first
                    ? new Spell(Date(first), last <= 1 ? null : Date(last - 1), last == 1)
                    : throw Damaged()
            );
        }

        return new Job(kind, number, name, (Registered)((head >> 4) & 3), (WeekDays)days, spells);
    }

    // How a value follows the number of its input.
    private enum Tag
    {
        Unknown,
        NotApplicable,
        Zero,
        One,
        Whole,
        Hundredths,
        Decimal,
    }

    private static void WriteFacts(CodeWriter to, Answers answers, string instance)
    {
        var facts = answers
            .Facts.Where(f => f.Key.Instance == instance)
            .Select(f => (Number: InputNumbers.Of(f.Key.Input), f.Key.Input, f.Value))
            .OrderBy(f => f.Number)
            .ToList();
        to.Number(facts.Count);
        foreach (var (number, input, fact) in facts)
        {
            if (number < 0)
            {
                throw new InvalidOperationException(
                    $"'{input}' has no number in input-numbers.txt."
                );
            }

            var tag = TagOf(fact);
            to.Number((number * 8) + (int)tag);
            if (tag == Tag.Decimal)
            {
                var digits = Digits(fact.Value);
                to.Number(digits);
                to.Signed((long)(fact.Value * Rational.PowerOfTen(digits)).Numerator);
            }
            else if (tag is Tag.Whole or Tag.Hundredths)
            {
                to.Signed((long)(fact.Value * (tag == Tag.Whole ? 1 : 100)).Numerator);
            }
        }
    }

    private static Answers ReadFacts(CodeReader from, Answers answers, string instance)
    {
        var count = from.Number(InputNumbers.All.Count);
        for (var i = 0; i < count; i++)
        {
            var head = from.Number(long.MaxValue >> 1);
            var name = InputNumbers.Name(head / 8) ?? throw Newer();
            if (answers.Told(instance, name) is not null)
            {
                throw Damaged();
            }

            var fact = (Tag)(head % 8) switch
            {
                Tag.Unknown => Fact.Unknown,
                Tag.NotApplicable => new Fact(FactState.NotApplicable, 0),
                Tag.Zero => Fact.Known(0),
                Tag.One => Fact.Known(1),
                Tag.Whole => Fact.Known(from.Signed()),
                Tag.Hundredths => Fact.Known((Rational)from.Signed() / 100),
                Tag.Decimal => Fact.Known(
                    Rational.PowerOfTen(-(int)from.Number(MostDecimals)) * from.Signed()
                ),
                _ => throw Damaged(),
            };
            answers = answers.With(instance, name, fact);
        }

        return answers;
    }

    private static BadCodeException Newer() =>
        new(
            new Bilingual(
                "Este código trae un dato que este sitio todavía no conoce. Vuelve a contestar: son unos minutos.",
                "This code holds a fact that this site does not know yet. Answer again: it takes a few minutes."
            )
        );

    private static Tag TagOf(Fact fact) =>
        fact.State == FactState.Unknown ? Tag.Unknown
        : fact.State == FactState.NotApplicable ? Tag.NotApplicable
        : fact.Value == 0 ? Tag.Zero
        : fact.Value == 1 ? Tag.One
        : fact.Value.IsInteger ? Tag.Whole
        : (fact.Value * 100).IsInteger ? Tag.Hundredths
        : Tag.Decimal;

    private static int Digits(Rational value)
    {
        for (var digits = 3; digits <= MostDecimals; digits++)
        {
            if ((value * Rational.PowerOfTen(digits)).IsInteger)
            {
                return digits;
            }
        }

        throw new InvalidOperationException(
            $"{value} has more than {MostDecimals} decimals and fits no code."
        );
    }

    private const int MostDecimals = 9;
    private const int FirstYear = 1990;
    private const int MostMonths = (200 * 12) - 1;

    // Days are counted from the eve of this one: 0 is a day not known.
    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly int MostDays =
        new DateOnly(2199, 12, 31).DayNumber - FirstDay.DayNumber + 1;

    private static int Months(DateOnly month) =>
        ((month.Year - FirstYear) * 12) + month.Month - 1 is >= 0 and <= MostMonths and var months
            ? months
            : throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"{month:yyyy-MM} fits no code.")
            );

    private static int Day(DateOnly? day) =>
        day is { } known ? known.DayNumber - FirstDay.DayNumber + 1 : 0;

    private static DateOnly? Date(long day) => day == 0 ? null : FirstDay.AddDays((int)day - 1);

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes)
        {
            sum = BitOperations.Crc32C(sum, b);
        }

        return ~sum;
    }
}

/// <summary>A code that was read.</summary>
/// <param name="LawPrefix">First digits of the hash of the law under which it was written: another law may give other figures.</param>
public sealed record ReadCode(Answers Answers, string LawPrefix);
