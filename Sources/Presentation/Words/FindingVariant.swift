import Oversight

/// Another sentence for the findings of a code that have a certain figure.
struct FindingVariant: Sendable {
    private let code: FindingCode
    private let name: Finding.Figure.Name
    private let swedish: String
    private let english: String

    /// The sentence of a finding in both languages; `nil` if it is worded as most of its code are.
    static func pattern(_ finding: Finding) -> (swedish: String, english: String)? {
        all.first { variant in
            variant.code == finding.code && finding.figures.contains { $0.name == variant.name }
        }.map { ($0.swedish, $0.english) }
    }

    private static let all = [
        FindingVariant(
            code: .textTableDisagree, name: .value,
            swedish: "Texten anger \"{written}\" om {title}, men i tabellen går värdet från {other} till {value}.",
            english: "The text says \"{written}\" of {title}, but in the table the value goes from {other} to {value}."),
        FindingVariant(
            code: .captionMismatch, name: .count,
            swedish: "Texten vid tabellen anger \"{written}\", men tabellen har {count} år.",
            english: "The text beside the table says \"{written}\", but the table has {count} years."),
        FindingVariant(
            code: .gradeAgainstFigures, name: .value,
            swedish: "Målet {title} har den högsta bedömningen, men {row} är {value}.{+otherLine}",
            english: "The goal {title} has the best grade, but {row} is {value}.{+otherLine}"),
        FindingVariant(
            code: .projectStatusDiffers, name: .status,
            swedish: "{title} anges som {written}, men som {status} på ett annat ställe.{+otherLine}",
            english: "{title} is stated as {written}, but as {status} in another place.{+otherLine}"),
        FindingVariant(
            code: .invalidDate, name: .start,
            swedish: "Startdatumet \"{start}\" för \"{title}\" är inget datum på formen ÅÅÅÅ-MM-DD och utelämnas.",
            english: "The start date \"{start}\" of \"{title}\" is no day as YYYY-MM-DD; it is left out."),
        FindingVariant(
            code: .invalidDate, name: .end,
            swedish: "Slutdatumet \"{end}\" för \"{title}\" är inget datum på formen ÅÅÅÅ-MM-DD och utelämnas.",
            english: "The end date \"{end}\" of \"{title}\" is no day as YYYY-MM-DD; it is left out."),
        FindingVariant(
            code: .unknownStatus, name: .written,
            swedish: "\"{written}\" är ingen känd status; \"{title}\" registreras utan status.",
            english: "\"{written}\" is no status that is known; \"{title}\" is recorded without one."),
    ]
}
