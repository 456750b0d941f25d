using Hub.Testing.Configuration;

namespace Hub.Configuration.Tests;

public sealed class HubSchemaTests
{
    [Fact]
    public void The_schema_of_hub_json_is_that_of_its_settings()
        => Assert.Null(SchemaFile.Difference("hub.schema.json", ConfigSchema.Of(typeof(HubSettings))));

    [Fact]
    public void Each_file_that_names_a_schema_names_one_that_is_there() => Assert.Empty(SchemaFile.FilesWithoutTheirSchema());
}
