using System.Diagnostics.CodeAnalysis;
using Hub.Configuration.Notices;
using Hub.Configuration.Servers;

namespace Hub.Configuration;

/// <summary>Makes the folders and files of the settings absolute.</summary>
internal static class SettingsPaths
{
    public static HubSettings Resolve(HubSettings settings, string configFolder)
    {
        var data = Path.GetFullPath(settings.DataFolder, configFolder);
        return settings with
        {
            DataFolder = data,
            KeysFolder = Path.GetFullPath(settings.KeysFolder, configFolder),
            Bus = settings.Bus with { Password = Secret(settings.Bus.Password, configFolder), Tls = Tls(settings.Bus.Tls, configFolder) },
            Ledger = settings.Ledger with
            {
                File = Path.GetFullPath(settings.Ledger.File, data),
                Password = Secret(settings.Ledger.Password, configFolder),
                Tls = Tls(settings.Ledger.Tls, configFolder),
            },
            Spool = settings.Spool with { File = Path.GetFullPath(settings.Spool.File, data) },
            FileDrop = settings.FileDrop with { Folder = Path.GetFullPath(settings.FileDrop.Folder, data) },
            Http = settings.Http with
            {
                CertificateFile = At(settings.Http.CertificateFile, configFolder),
                KeyFile = At(settings.Http.KeyFile, configFolder),
            },
            Notices = Notices(settings.Notices, configFolder),
            Providers = [.. settings.Providers.Select(provider
                => provider with { ClientSecret = Secret(provider.ClientSecret, configFolder) })],
            Entry = settings.Entry is { } entry
                ? entry with { Key = Secret(entry.Key, configFolder), Code = Secret(entry.Code, configFolder) } : null,
            SecondReader = settings.SecondReader is { } reader ? reader.At(configFolder) : null,
            Logs = settings.Logs with { File = At(settings.Logs.File, data) },
        };
    }

    private static NoticeSettings Notices(NoticeSettings notices, string folder)
        => notices with
        {
            Mail = notices.Mail is { } mail ? mail with { Password = Secret(mail.Password, folder) } : null,
            Contacts = [.. notices.Contacts.Select(contact => contact with { WebhookToken = Secret(contact.WebhookToken, folder) })],
        };

    private static SecretSource? Secret(SecretSource? source, string folder)
        => source is null ? null : source with { File = At(source.File, folder) };

    private static TlsSettings? Tls(TlsSettings? tls, string folder)
        => tls is null ? null : tls with
        {
            CaFile = At(tls.CaFile, folder),
            ClientCertificateFile = At(tls.ClientCertificateFile, folder),
            ClientKeyFile = At(tls.ClientKeyFile, folder),
        };

    [return: NotNullIfNotNull(nameof(file))]
    private static string? At(string? file, string folder) => file is null ? null : Path.GetFullPath(file, folder);
}
