using Hub.Testing.Nodes;

namespace Hub.System.Tests.NothingLost;

/// <summary>A hub's virtual host and user on a broker.</summary>
internal sealed class BrokerPlace(RabbitNode broker, string virtualHost, HubFolder folder)
{
    private string User => $"hub-{virtualHost}";

    /// <summary>Changes the hub's password at the broker, and cuts what was open with the old one.</summary>
    public async Task ChangePasswordAsync(string password)
    {
        await broker.ControlAsync("change_password", User, password);
        await broker.ControlAsync("close_all_connections", "--vhost", virtualHost, "test");
    }

    /// <summary>Puts a password where the workers read theirs.</summary>
    public void WritePassword(string password) => File.WriteAllText(Path.Combine(folder.Root, "broker.secret"), password);

    /// <summary>Makes the place on a broker that lost its disk.</summary>
    public async Task MakeAgainAsync()
    {
        await broker.AddVirtualHostAsync(virtualHost);
        await broker.AddUserAsync(User, HubFolder.BrokerPassword, virtualHost);
    }
}
