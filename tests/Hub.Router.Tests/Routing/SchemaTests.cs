using Hub.Hosting.Configuration;
using Hub.Router.Classification;
using Hub.Router.Classification.Lexicons;
using Hub.Router.Classification.Rules;
using Hub.Router.Disclosure;
using Hub.Router.Routing;
using Hub.Testing.Configuration;

namespace Hub.Router.Tests.Routing;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("municipality.schema.json", typeof(Municipality))]
    [InlineData("need-to-know.schema.json", typeof(NeedToKnowFile))]
    [InlineData("complex.schema.json", typeof(ComplexFile))]
    [InlineData("rules.schema.json", typeof(RuleFile))]
    [InlineData("lexicon.schema.json", typeof(LexiconFile))]
    [InlineData("weights.schema.json", typeof(WeightsFile))]
    public void Each_schema_is_that_of_the_type_that_its_files_are_read_into(string name, Type type)
        => Assert.Null(SchemaFile.Difference(name, ConfigSchema.Of(type)));
}
