import ReportReading
import Testing

/// The words of headers say what a column holds, in the words of any municipality.
struct ColumnMeaningTests {
    @Test(arguments: [
        ("Bedömning", ColumnRole.assessment), ("Måluppfyllelse", .assessment), ("Trend", .trend),
        ("Utveckling", .trend),
        ("Följs upp", .followUp), ("Uppföljning", .followUp), ("Startdatum", .start), ("Slutdatum", .end),
        ("Klar senast", .end), ("Status", .status), ("Kommentar", .comment), ("Ansvarig nämnd", .responsible),
        ("Utfall", .outcome), ("Bokslut", .outcome), ("Redovisat", .outcome), ("Budget", .budget),
        ("Avvikelse", .deviation), ("Budgetavvikelse", .deviation), ("Avvikelse mot budget", .deviation),
        ("Avvikelse prognos mot budget", .forecastDeviation), ("Prognosavvikelse", .forecastDeviation),
        ("Årsprognos", .forecast), ("Helårsprognos", .forecast), ("Åtagande", .commitment), ("Riket", .nationalMean),
        ("Målvärde", .target), ("Styrtal", .target), ("Kön", .gender), ("Årsbudget", .yearBudget),
        ("Föregående år", .previousYear), ("Antal", .count), ("Andel", .share), ("Nettokostnad", .net),
        ("Vägens längd", .other), ("", .other),
    ])
    func rolesByTheirWords(_ words: String, _ role: ColumnRole) { #expect(ColumnMeaning(words).role == role) }

    @Test(arguments: [
        ("Indikator", TitleKind.indicator), ("Indikator halvår/helår", .indicator), ("Mått", .indicator),
        ("Mätetal", .indicator), ("Nyckeltal", .indicator), ("Nämndens verksamhetsmål", .goal), ("Konto", .account),
        ("Kostnadsställe", .costCentre), ("Projektstruktur", .investment), ("Resultaträkning jan-dec (tkr)", .account),
        ("Investeringar (tkr)", .investment), ("Särskilda uppdrag - projekt", .assignment), ("Volym", .quantity),
        ("Uppdrag från nämnd", .assignment), ("Driftredovisning", .operatingArea), ("Nämnd", .unit),
    ])
    func titlesByTheirWords(_ words: String, _ kind: TitleKind) {
        #expect(ColumnMeaning(words).role == .title)
        #expect(ColumnMeaning(words).titleKind == kind)
    }

    @Test func yearsAndPeriodsInTheWords() {
        #expect(ColumnMeaning("2024").role == .value)
        #expect(ColumnMeaning("2024").year == 2024)
        #expect(ColumnMeaning("Mål 2024").role == .target)
        #expect(ColumnMeaning("Mål 2024").year == 2024)
        #expect(ColumnMeaning("Prognos -24").year == 2024)
        #expect(ColumnMeaning("Bokslut 23").year == 2023)
        #expect(ColumnMeaning("Prognos 8, 2024").period == .ordinal(8))
        #expect(ColumnMeaning("Prognos 8, 2024").year == 2024)
        #expect(ColumnMeaning("Utfall Jan - Aug 2024").period == .months(1, 8))
        #expect(ColumnMeaning("Utfall per augusti").period == .months(1, 8))
        #expect(ColumnMeaning("Utfall T2").period == .third(2))
        #expect(ColumnMeaning("Utfall tertial 1 2024").period == .third(1))
        #expect(ColumnMeaning("Delår 1").period == .halfYear(1))
        #expect(ColumnMeaning("Budget helår").period == .wholeYear)
        #expect(ColumnMeaning("Utfall kvinnor").population == .female)
        #expect(ColumnMeaning("Utfall män").population == .male)
        #expect(ColumnMeaning("Utfall (mnkr)").unit == .millionKronor)
        #expect(ColumnMeaning("2023-2025").role == .other)
    }

    private func roles(_ header: String) throws -> [ColumnRole] {
        let row = header.split(separator: "\t").map { _ in "1" }.joined(separator: "\t")
        let text = "\(header)\n\(row.replacing("1", with: "Rad", maxReplacements: 1))"
        return try #require(TableReader.read(try DocumentText(Array(text.utf8))).tables.first).columns.map(
            \.meaning.role)
    }

    @Test func theWholeHeaderDecidesWhatAWordMeans() throws {
        #expect(
            try roles("Konto\tUtfall\tBudget\tAvvikelse\tBudget 2024") == [
                .title, .outcome, .budget, .deviation, .yearBudget,
            ])
        #expect(try roles("Konto\tBudget 2024\tUtfall 2024") == [.title, .budget, .outcome])
        #expect(try roles("Indikator\tUtfall\tMål") == [.title, .outcome, .target])
        #expect(try roles("Mål\tIndikator\tUtfall 2024") == [.other, .title, .outcome])
        #expect(try roles("Mål\tBedömning\tTrend") == [.title, .assessment, .trend])
        #expect(try roles("Verksamhet\tBudget\tUtfall\tResultat") == [.title, .budget, .outcome, .deviation])
        #expect(try roles("Mått\tEnhet\t2023\t2024") == [.title, .unit, .value, .value])
        #expect(try roles("Enhet\tUtfall\tBudget") == [.title, .outcome, .budget])
        #expect(try roles("Kön\t2022\t2023\t2024") == [.gender, .value, .value, .value])
    }
}
