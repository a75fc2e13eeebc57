import ReportReading

/// Documents of a municipality that does not exist, with the damage that published ones have.
enum Sample: String, CaseIterable, SampleReport {
    static let folder = ""

    /// An oversight report with tabs, markup in its cells, and rows broken over pages.
    case oversightTabbed = "oversight-tabbed"
    /// An oversight report whose tabs are lost.
    case oversightFlowing = "oversight-flowing"
    /// A four-month report.
    case fourMonth = "four-month"
    /// A half-year report with headings whose levels are not reliable, rows torn from their header, and damaged headers.
    case halfYear = "half-year"
    /// An annual report without marks of headings, with the rests of a template.
    case annual
}

extension ReadReport {
    /// The row with this title; the first if there are several.
    func row(_ title: String) -> ReadRow? { rows.first { $0.title == title } }
}
