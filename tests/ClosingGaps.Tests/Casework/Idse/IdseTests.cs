using System.Globalization;
using System.Text;
using ClosingGaps.Casework.Identifiers;
using ClosingGaps.Casework.Idse;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Casework.Idse;

public sealed class IdseTests
{
    [Fact]
    public void The_public_line_is_read_and_written_again()
    {
        var vector = Assert.Single(ContributionVectors.Of("IDSE-ALTA-1", 1));
        var line = vector.Inputs["line"];
        Assert.Equal(
            int.Parse(vector.Expected["length"], CultureInfo.InvariantCulture),
            line.Length
        );

        var file = IdseReader.Read(line + "\n");
        Assert.DoesNotContain(file.Defects, d => d.IsError);
        var record = Assert.Single(file.Records).Record;
        Assert.Equal(vector.Expected["registro_patronal"], record.EmployerRegistration);
        Assert.Equal(vector.Expected["nss"], record.Nss);
        Assert.Equal(vector.Expected["paterno"], record.Name.Paternal);
        Assert.Equal(
            vector.Expected["sbc"],
            record.WageCentavos.ToString("000000", CultureInfo.InvariantCulture)
        );
        Assert.Equal(vector.Expected["tipo_trabajador"], $"{(int)record.WorkerType!}");
        Assert.Equal(
            vector.Expected["fecha"],
            record.Date.ToString("ddMMyyyy", CultureInfo.InvariantCulture)
        );
        Assert.Equal(vector.Expected["umf"], record.Clinic);
        Assert.Equal(vector.Expected["tipo_movimiento"].TrimStart('0'), $"{(int)record.Movement}");
        Assert.Equal(vector.Expected["curp"], record.Curp);
        Assert.Equal(line, IdseLine.Write(record));
    }

    [Fact]
    public void What_is_written_is_read_back_in_every_encoding_and_line_end() =>
        (
            from records in Records.Array[0, 6]
            from text in Gen.Select(Gen.Bool, Gen.Bool, Pick(IdseEnye.Keep, IdseEnye.NumberSign))
            select (records, text)
        ).Sample(g =>
        {
            var bytes = new IdseText(g.text.Item1, g.text.Item2, g.text.Item3).Write(g.records);
            var file = IdseReader.Read(bytes);
            Assert.Equal([], file.Defects.Where(d => d.IsError));
            Assert.Equal(g.records, file.Records.Select(r => r.Record));
            Assert.All(
                IdseText.Decode(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries),
                line => Assert.Equal(168, line.TrimEnd('\r').Length)
            );
        });

    [Fact]
    public void Without_utf8_a_record_is_168_bytes_and_its_end()
    {
        var record = Generated(7) with { Name = new PersonName("Peña", "Ibáñez", "Begoña") };
        Assert.Equal(170, IdseText.Default.Write([record]).Length);
        Assert.Equal(169, (IdseText.Default with { IsCrLf = false }).Write([record]).Length);
    }

    [Fact]
    public void Accents_go_and_n_with_tilde_stays_or_is_put_as_asked()
    {
        var record = Generated(3) with { Name = new PersonName("Muñoz", "Ávila", "Güera Inés") };
        var kept = IdseLine.Write(record);
        Assert.Contains("MUÑOZ ", kept, StringComparison.Ordinal);
        Assert.Contains("AVILA ", kept, StringComparison.Ordinal);
        Assert.Contains("GUERA INES ", kept, StringComparison.Ordinal);
        var sign = (IdseText.Default with { Enye = IdseEnye.NumberSign }).Write([record]);
        Assert.Contains("MU#OZ ", Encoding.ASCII.GetString(sign), StringComparison.Ordinal);
        var plain = (IdseText.Default with { Enye = IdseEnye.PlainN }).Write([record]);
        Assert.Contains("MUNOZ ", Encoding.ASCII.GetString(plain), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "a", 1)]
    [InlineData(12, "X", 12)]
    [InlineData(23, "á", 23)]
    [InlineData(104, "000000", 104)]
    [InlineData(110, "1", 110)]
    [InlineData(116, "5", 116)]
    [InlineData(117, "3", 117)]
    [InlineData(118, "7", 118)]
    [InlineData(119, "31022026", 119)]
    [InlineData(127, "A", 127)]
    [InlineData(132, "09", 132)]
    [InlineData(134, " ", 134)]
    [InlineData(139, "Ñ", 139)]
    [InlineData(149, "1", 149)]
    [InlineData(150, "9", 150)]
    [InlineData(168, "8", 168)]
    public void A_bad_field_is_told_by_line_and_column(int at, string put, int column)
    {
        var good = IdseLine.Write(Generated(1));
        var bad = good.Remove(at - 1, put.Length).Insert(at - 1, put);
        var file = IdseReader.Read(good + "\n" + bad + "\n");
        Assert.Single(file.Records);
        Assert.Equal(2, file.Lines);
        Assert.Contains(
            file.Defects,
            d => d.IsError && d.Line == 2 && d.Column == column && d.What.Es != d.What.En
        );
        Assert.All(file.Defects.Where(d => d.IsError), d => Assert.Equal(2, d.Line));
    }

    [Theory]
    [InlineData(167, 168)]
    [InlineData(169, 169)]
    [InlineData(1, 2)]
    public void A_line_of_another_length_is_told(int length, int column)
    {
        var line = IdseLine.Write(Generated(1)).PadRight(200)[..length];
        var file = IdseReader.Read(line);
        Assert.Empty(file.Records);
        var defect = Assert.Single(file.Defects);
        Assert.Equal((1, column), (defect.Line, defect.Column));
        Assert.Contains("168", defect.What.Es, StringComparison.Ordinal);
    }

    [Fact]
    public void No_defect_shows_a_whole_number_of_anyone()
    {
        var record = Generated(1);
        var bad = IdseLine.Write(record).Remove(164, 2).Insert(164, "??");
        var file = IdseReader.Read(bad);
        Assert.NotEmpty(file.Defects);
        Assert.All(
            file.Defects,
            d => Assert.DoesNotContain(record.Curp[..12], d.What.Es, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Any_text_is_read_without_failing() =>
        Gen.Frequency(
                (1, Gen.String),
                (3, Gen.Char[' ', 'Z'].Array[168].Select(c => new string(c)))
            )
            .Sample(text =>
            {
                var file = IdseReader.Read(text);
                return file.Records.Count <= file.Lines
                    && (file.Records.Count == file.Lines || file.Defects.Any(d => d.IsError));
            });

    [Fact]
    public void A_field_that_does_not_fit_is_a_fault_of_whoever_writes_it() =>
        Assert.Throws<ArgumentException>(() =>
            IdseLine.Write(Generated(1) with { WageCentavos = 1_000_000 })
        );

    private static IdseRecord Generated(int serial)
    {
        var nss = "123456" + serial.ToString("0000", CultureInfo.InvariantCulture);
        const string curp = "RIDG050515HNLVLL0";
        return new IdseRecord(
            IdseMovement.Enrolment,
            "A1234567890",
            nss + Nss.CheckDigit(nss),
            new PersonName("RIVERA", "DIEGO", "GAEL"),
            45050,
            IdseWorkerType.Field,
            IdseWageType.Fixed,
            0,
            new DateOnly(2026, 3, 2),
            "035",
            "00000",
            "1",
            null,
            curp + Curp.CheckDigit(curp)
        );
    }

    private static Gen<T> Pick<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<string> Word { get; } =
        Pick("ABCDEGHILMNÑOPRSTUVZ".ToCharArray()).Array[1, 9].Select(c => new string(c));

    private static Gen<string> Words { get; } = Word.Array[1, 2].Select(w => string.Join(' ', w));

    private static Gen<IdseRecord> Records { get; } =
        from kind in Pick(IdseMovement.Enrolment, IdseMovement.WageChange, IdseMovement.Departure)
        from paternal in Words
        from maternal in Gen.OneOf(Gen.Const(""), Words)
        from given in Words
        from serial in Gen.Int[0, 9999]
        from wage in Gen.Int[1, 999_999]
        from types in Gen.Select(Gen.Int[1, 4], Gen.Int[0, 2], Gen.Int[0, 6])
        from day in Gen.Int[0, 4000]
        from clinic in Gen.OneOf(Gen.Const(""), Gen.Int[0, 999].Select(c => $"{c:000}"))
        from key in Gen.OneOf(Gen.Const(""), Gen.Int[1, 99_999].Select(k => $"C-{k}"))
        from cause in Pick("123456789A".ToCharArray())
        let isDeparture = kind == IdseMovement.Departure
        select Generated(serial) with
        {
            Movement = kind,
            Name = new PersonName(paternal, maternal, given),
            WageCentavos = isDeparture ? 0 : wage,
            WorkerType = isDeparture ? null : (IdseWorkerType)types.Item1,
            WageType = isDeparture ? null : (IdseWageType)types.Item2,
            ReducedWeek = isDeparture ? null : types.Item3,
            Date = new DateOnly(2020, 1, 1).AddDays(day),
            Clinic = isDeparture ? "" : clinic,
            WorkerKey = key,
            LeaveCause = isDeparture ? cause : null,
            Curp = isDeparture ? "" : Generated(serial).Curp,
        };
}
