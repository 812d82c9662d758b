using System.Text;
using ClosingGaps.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var colour =
    !Console.IsOutputRedirected
    && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
return CommandLine.Run(args, Console.Out, Console.Error, colour);
