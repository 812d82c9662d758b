using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Tests.Population;

/// <summary>Three households in the layout of ENIGH 2010, in a folder that goes away; tests spoil it.</summary>
internal sealed class TinySurvey : IDisposable
{
    public static readonly string[] Columns =
    [
        "poblacion.sexo",
        "poblacion.edad",
        "trabajos.scian",
        "trabajos.htrab",
        "ingresos.ing_tri[clave=P001..P007,P011]",
    ];

    private TinySurvey(string folder) => Folder = folder;

    public string Folder { get; }

    public SurveyCache Cache => SurveyCache.In(Path.Combine(Folder, "cache"));

    public static TinySurvey Create()
    {
        var survey = new TinySurvey(Directory.CreateTempSubdirectory("cg-survey-").FullName);
        survey.Put(
            "concentrado.csv",
            "folioviv,foliohog,factor,ubica_geo,est_dis,upm\n010001,0,100,01001,0101,00001\n010001,1,100,01001,0101,00001\n090002,0,250,09007,0901,00002\n"
        );
        survey.Put(
            "poblacion.csv",
            "folioviv,foliohog,numren,sexo,edad\n010001,0,01,2,40\n010001,0,02,1,\n010001,1,01,2,33\n090002,0,01,2,51\n"
        );
        survey.Put(
            "trabajos.csv",
            "folioviv,foliohog,numren,numtrab,scian,htrab\n010001,0,01,1,8140,20\n010001,0,01,2,8140,08\n090002,0,01,1,1111,48\n"
        );
        survey.Put(
            "ingresos.csv",
            "folioviv,foliohog,numren,clave,ing_tri\n010001,0,01,P001,9000\n010001,0,01,P007,600.5\n010001,0,01,P032,7777\n090002,0,01,P011,\n"
        );
        return survey;
    }

    public Survey Read(SurveyCache? cache = null) =>
        Survey.Read(Folder, Columns, cache ?? SurveyCache.None);

    public void Put(string file, string text) =>
        File.WriteAllText(Path.Combine(Folder, file), text);

    public void Replace(string file, string old, string text)
    {
        var path = Path.Combine(Folder, file);
        var before = File.ReadAllText(path);
        if (!before.Contains(old, StringComparison.Ordinal))
            throw new ArgumentException($"{file} has no '{old}'.", nameof(old));
        File.WriteAllText(path, before.Replace(old, text, StringComparison.Ordinal));
    }

    public void Remove(string file) => File.Delete(Path.Combine(Folder, file));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
