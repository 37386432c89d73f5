namespace XMailFleet.Texts;

internal sealed class JapaneseReportReading : IReportReadingWords
{
    public string NotAnAddress(string address) =>
        $"'{address}' はアドレスではありません。HOST:PORT の形式（例：127.0.0.1:7470）で指定してください。";

    public string NoCollector(string address) =>
        $"{address} のコレクターが応答しません。'xmailfleet-collector serve' で起動するか、--address HOST:PORT で別のコレクターを指定してください。";

    public string NotFound(string detail) => $"指定されたホストは登録されていません。名前をご確認ください。（{detail}）";

    public string Refused(string address, string detail) => $"{address} のコレクターから履歴を読み出せませんでした。（{detail}）";
}
