using Hub.Desk.Tests;

// One hub and one browser for all tests; each test has a browser profile of its own.
[assembly: AssemblyFixture(typeof(DeskSite))]
