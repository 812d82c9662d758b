using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;
using Xunit;

namespace ClosingGaps.Tests.Population;

public sealed class SurveyReadingTests
{
    private const string Wages = "ingresos.ing_tri[clave=P001..P007,P011]";

    [Fact]
    public void Levels_are_linked_as_ranges()
    {
        using var tiny = TinySurvey.Create();
        var survey = tiny.Read();

        Assert.Equal("enigh2010", survey.Edition);
        Assert.False(survey.IsSynthetic);
        Assert.Equal([0, 2, 3, 4], survey.Households.ChildOffsets.ToArray());
        Assert.Equal([0, 0, 1, 2], survey.Persons.Parents.ToArray());
        Assert.Equal([0, 2, 2, 2, 3], survey.Persons.ChildOffsets.ToArray());
        Assert.Equal([0, 0, 3], survey.Jobs.Parents.ToArray());
        Assert.Equal([8140, 8140, 1111], survey.Jobs.Column("trabajos.scian").Values.ToArray());
        Assert.Equal([20, 8, 48], survey.Jobs.Column("trabajos.htrab").Values.ToArray());
    }

    [Fact]
    public void A_blank_is_missing_and_not_zero()
    {
        using var tiny = TinySurvey.Create();
        var age = tiny.Read().Persons.Column("poblacion.edad");

        Assert.Equal([false, true, false, false], age.Missing.ToArray());
        Assert.True(double.IsNaN(age[1]));
        Assert.True(tiny.Read().Persons.Column("poblacion.sexo").IsComplete);
    }

    [Fact]
    public void Listed_codes_are_added_up_by_person_and_no_record_is_missing()
    {
        using var tiny = TinySurvey.Create();
        var wages = tiny.Read().Persons.Column(Wages);

        Assert.Equal(9600.5, wages[0]);
        // The third person has no record; the last has one without amount.
        Assert.Equal([false, true, true, true], wages.Missing.ToArray());
    }

    [Fact]
    public void Sample_and_place_stand_at_every_level()
    {
        using var tiny = TinySurvey.Create();
        var survey = tiny.Read();

        Assert.Equal([1, 1, 9], survey.Households.Column(Survey.State).Values.ToArray());
        Assert.Equal(
            [1001, 1001, 9007],
            survey.Households.Column(Survey.Municipality).Values.ToArray()
        );
        Assert.Equal(
            [100, 100, 250],
            survey.Column(SurveyLevel.Job, Survey.Weight).Values.ToArray()
        );
        Assert.Equal([2, 2, 2], survey.Column(SurveyLevel.Job, "poblacion.sexo").Values.ToArray());
        Assert.Equal([100, 100, 250], survey.Design(SurveyLevel.Job).Weights.ToArray());
        Assert.Equal(2, survey.Design(SurveyLevel.Job).PsuCount);
        Assert.Equal(
            [1, 1, 1, 9],
            survey.Column(SurveyLevel.Person, Survey.State).Values.ToArray()
        );
    }

    [Fact]
    public void Order_of_rows_and_columns_case_of_names_and_eaten_zeros_change_nothing()
    {
        using var tiny = TinySurvey.Create();
        var expected = tiny.Read();
        tiny.Put(
            "poblacion.csv",
            "\uFEFFEDAD,SEXO,NUMREN,FOLIOHOG,FOLIOVIV\r\n51,2,1,0,90002\r\n33,2,1,1,10001\r\n,1,2,0,10001\r\n\"40\",2,1,0,10001\r\n"
        );
        File.Move(
            Path.Combine(tiny.Folder, "trabajos.csv"),
            Path.Combine(tiny.Folder, "Trabajos.CSV")
        );
        var survey = tiny.Read();

        Assert.Equal(expected.Persons.Keys.ToArray(), survey.Persons.Keys.ToArray());
        foreach (var name in expected.Persons.ColumnNames)
        {
            Assert.Equal(
                expected.Persons.Column(name).Values.ToArray(),
                survey.Persons.Column(name).Values.ToArray()
            );
        }
    }

    [Fact]
    public void A_column_that_was_not_asked_for_is_named_with_those_that_were()
    {
        using var tiny = TinySurvey.Create();
        var error = Assert.Throws<ArgumentException>(() =>
            tiny.Read().Column(SurveyLevel.Person, "poblacion.hablaind")
        );

        Assert.Contains("no column 'poblacion.hablaind'", error.Message, StringComparison.Ordinal);
        Assert.Contains("poblacion.sexo", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_says_so_is_synthetic()
    {
        using var tiny = TinySurvey.Create();
        tiny.Put("SYNTHETIC.txt", "made up");

        Assert.True(tiny.Read().IsSynthetic);
    }

    [Fact]
    public void Without_columns_the_survey_still_counts()
    {
        using var tiny = TinySurvey.Create();
        var survey = Survey.Read(tiny.Folder, [], SurveyCache.None);

        Assert.Equal(450, Estimator.Count(survey.Design(SurveyLevel.Household), Rows.All(3)).Value);
        Assert.Equal(4, survey.Persons.RowCount);
    }
}
