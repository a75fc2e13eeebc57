import ArgumentParser
import Oversight

/// The moment that a reading command asks about; both options together ask what the log, when it ended at the position,
/// said of the day.
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
