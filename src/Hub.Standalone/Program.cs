using Hub.Contracts.Text;
using Hub.Standalone;

return await HubCommandLine.RunAsync(args, new TerminalWriter(Console.Out), new TerminalWriter(Console.Error));
