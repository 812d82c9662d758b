using ClosingGaps.Casework.Messages;
using ClosingGaps.Tests.Casework.Cards;
using ClosingGaps.Tests.LawFolder;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Casework.Messages;

using ClosingGaps.Casework.Interviews;
using Answers = ClosingGaps.Casework.Interviews.Answers;

public sealed class MessageTests
{
    // The basic alphabet of GSM 03.38: one SMS holds 160 of these, and 70 as soon as there is another.
    private const string Gsm =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    [Fact]
    public void An_employers_message_fits_in_both_languages_and_speaks_of_his_job_alone() =>
        Women.Any.Sample(
            answers =>
            {
                foreach (var job in answers.Jobs)
                {
                    var alone = answers.OnlyJob(job.Key);
                    var month = Women.Sheet(alone).Month!;
                    var address =
                        "https://cerrando-brechas.ejemplo.invalid/en/empleadora/codigo#"
                        + AnswerCode
                            .Write(alone, Shipped.Law)
                            .Replace("-", "", StringComparison.Ordinal);
                    var message = EmployerMessage.Of(
                        alone.Kind,
                        month.Houses[0],
                        month.Month,
                        address
                    );
                    foreach (var language in new[] { "es", "en" })
                    {
                        var text = message.WhatsApp.In(language);
                        Assert.InRange(text.Length, 1, ShortText.WhatsApp);
                        Assert.Contains(address, text, StringComparison.Ordinal);
                        Assert.InRange(message.Sms.In(language).Length, 1, ShortText.Sms);
                        Assert.All(message.Sms.In(language), c => Assert.Contains(c, Gsm));
                        Assert.DoesNotContain("Ñandú", text, StringComparison.Ordinal);
                    }
                }
            },
            iter: 30
        );

    [Fact]
    public void Her_own_summary_fits_in_both_languages_and_holds_no_code() =>
        Women.Any.Sample(
            answers =>
            {
                var sheet = Women.Sheet(answers);
                foreach (var language in new[] { "es", "en" })
                {
                    var text = OwnSummary.WhatsApp(
                        sheet,
                        "https://cerrando-brechas.ejemplo.invalid/en/hogar/codigo",
                        language
                    );
                    Assert.InRange(text.Length, 1, ShortText.WhatsApp);
                    Assert.DoesNotContain("#", text, StringComparison.Ordinal);
                    var sms = OwnSummary.Sms(sheet, language);
                    Assert.InRange(sms.Length, 1, ShortText.Sms);
                    Assert.All(sms, c => Assert.Contains(c, Gsm));
                }
            },
            iter: 60
        );

    [Fact]
    public void Lines_that_do_not_fit_are_counted()
    {
        var text = ShortText.Fit("cabeza", ["uno", "dos", "tres"], "fin", n => $"y {n} más", 22);
        Assert.Equal("cabeza\nuno\ny 2 más\nfin", text);
        Assert.Equal("El dia 3, ¿si? año", ShortText.ForSms("El día 3, ¿sí? año"));
    }
}
