using Hub.Testing.Nodes;

[assembly: AssemblyFixture(typeof(SharedNodes))]
