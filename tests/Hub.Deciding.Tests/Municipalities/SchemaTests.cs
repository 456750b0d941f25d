using Hub.Configuration;
using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Lexicons;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Planning;
using Hub.Testing.Configuration;

namespace Hub.Deciding.Tests.Municipalities;

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
