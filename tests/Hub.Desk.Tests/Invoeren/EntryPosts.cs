namespace Hub.Desk.Tests.Invoeren;

/// <summary>The form as a browser without script sends it.</summary>
internal static class EntryPosts
{
    public static async Task<Dictionary<string, string>> FormAsync(HttpClient client, string story)
    {
        var page = await client.GetStringAsync("/desk/invoeren");
        var token = page.Split("name=\"formulier\" value=\"")[1].Split('"')[0];
        return new Dictionary<string, string>
        {
            ["formulier"] = token,
            ["gebied"] = "GM0637/oosterheem",
            ["wat"] = story,
            ["over"] = "buurt",
            ["gevaar"] = "nee",
        };
    }

    public static Task<HttpResponseMessage> PostAsync(HttpClient client, Dictionary<string, string> form)
        => client.PostAsync("/desk/invoeren", new FormUrlEncodedContent(form));

    public static HttpClient Client(Uri address) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
}
