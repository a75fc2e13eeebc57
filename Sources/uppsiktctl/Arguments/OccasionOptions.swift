import ArgumentParser
import Oversight

/// The option for the day on which something happened, if it is recorded later.
struct OccasionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The day it happened; today by default.", valueName: "YYYY-MM-DD"), transform: day)
    var on: CalendarDate?
}
