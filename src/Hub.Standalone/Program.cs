using System.CommandLine;
using Hub.Hosting.Terminal;
using Hub.Standalone;

var parse = HubCommandLine.Create().Parse(args);
var answer = await parse.InvokeAsync(new InvocationConfiguration { Output = new TerminalWriter(Console.Out), Error = new TerminalWriter(Console.Error) });
return parse.Errors.Count > 0 ? 2 : answer;
