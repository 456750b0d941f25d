using Hub.System.Tests.Canary;
using Hub.System.Tests.NothingLost;
using Hub.System.Tests.NothingLost.Seeded;
using Xunit.Runner.InProc.SystemConsole;

// The tests start this same program once more as a hub with a fault in it: production code needs no door for that.
return args switch
{
    ["hub-with-a-fault", var fault, var config] => await FaultyHub.RunAsync(fault, config),
    ["hub-in-the-future", var days, var config] => await FutureHub.RunAsync(days, config),
    ["hub-with-a-leak", var leak, var config] => await LeakyHub.RunAsync(leak, config),
    _ => await ConsoleRunner.Run(args),
};
