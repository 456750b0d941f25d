using Hub.Adapters.Open311;
using Hub.Adapters.Partners;
using Hub.Configuration;
using Hub.Testing.Configuration;

namespace Hub.Adapters.Tests.Partners;

public sealed class PartnerSchemaTests
{
    [Fact]
    public void The_schema_of_a_partner_is_that_of_its_file()
        => Assert.Null(SchemaFile.Difference("partner.schema.json", ConfigSchema.Of(typeof(PartnerFile))));

    [Fact]
    public void The_schema_of_the_Open311_services_is_that_of_their_file()
        => Assert.Null(SchemaFile.Difference("open311-services.schema.json", ConfigSchema.Of(typeof(Open311File))));
}
