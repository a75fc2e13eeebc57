import ReportReading

/// An annual report of a municipality that does not exist, around the text that a test is about.
enum RunningTextSample {
    /// The report with lines on its cover and text after its tables.
    static func annual(cover: String = "", text: String = "") throws -> ReadReport {
        try ReportReader.read(Array(document(cover: cover, text: text).utf8))
    }

    /// The same as a file.
    static func document(cover: String = "", text: String = "") -> String {
        """
        Granviks kommun

        Verksamhetsberättelse 2024

        Omsorgsnämnden

        \(cover)

        Nyckeltal

        Mått\t2022\t2023\t2024
        Antal hushåll med försörjningsstöd, medeltal\t120\t131\t125
        Antal barn i familjer med försörjningsstöd\t60\t66\t60
        Nöjdhet i hemvården, andel (%)\t81\t84\t79
        Hänsyn till önskemål i hemvården, andel (%)\t70\t72\t72

        Ekonomi

        Resultaträkning (tkr)

        Kostnadsställe\tUtfall\tBudget\tAvvikelse
        Hemvård\t-41 250\t-40 000\t-1 250
        Familjestöd\t-18 300\t-19 000\t700
        Öppen förskola\t-2 400\t-2 500\t100
        <b>Summa</b>\t<b>-61 950</b>\t<b>-61 500</b>\t<b>-450</b>

        Kommentarer till utfallet

        \(text)

        """
    }
}
