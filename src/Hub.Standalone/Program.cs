using Hub.Standalone;

return await HubCommandLine.RunAsync(args, Console.Out, Console.Error);
