import ArgumentParser
import Oversight

/// The day on which something happened that is recorded afterwards.
struct OccasionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The day it happened, if that is not today.", valueName: "YYYY-MM-DD"), transform: day)
    var on: CalendarDate?
}
