import ArgumentParser
import Oversight

/// The options for the moment of a query.
///
/// With both, the answer shows the day as the log knew it at the position.
struct AsOfOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What held on that day, by the days on which things happened.", valueName: "YYYY-MM-DD"),
        transform: day)
    var asOf: CalendarDate?

    @Option(help: ArgumentHelp("What the log said when it ended at that position.", valueName: "position"))
    var asOfPosition: Int?

    func validate() throws {
        if let asOfPosition, asOfPosition < 0 {
            throw ValidationError("--as-of-position takes a position of the log, from 0.")
        }
    }

    /// The query that names the moment; empty for now.
    var query: [QueryItem] {
        QueryItem.given(("as-of", asOf?.description), ("as-of-position", asOfPosition.map(String.init)))
    }
}
