import ArgumentParser
import JSONValues
import OversightCommands

/// `calendar`: deadlines and meetings as iCalendar objects.
struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Print deadlines and meetings as an iCalendar object.",
        subcommands: [OfUnit.self, OfBody.self])

    func run() async throws { throw missingCommand("uppsiktctl calendar") }
}

/// A command that prints a calendar.
protocol CalendarPrinting: DaemonCommand {
    associatedtype Asked: Endpoint

    var query: EndpointOptions<Asked> { get }
}

extension CalendarPrinting {
    func request() -> DaemonRequest {
        var request = query.request
        request.accept = "text/calendar"
        return request
    }

    func run(in session: Session) async throws {
        let answer = try await session.send(request())
        if global.json {
            let text = String(decoding: answer.body, as: UTF8.self)
            try session.console.print(json: JSONValue.object(["calendar": .string(text)]).encoded())
        } else {
            // The carriage returns of the format are for programs, not for a terminal.
            let body = session.console.outputIsTerminal ? answer.body.filter { $0 != 0x0D } : answer.body
            try session.console.print(document: body)
        }
    }
}

extension CalendarCommand {
    /// `calendar unit`: the deadlines of a unit and of those below it.
    struct OfUnit: CalendarPrinting {
        static let configuration = CommandConfiguration(
            commandName: "unit", abstract: "Print the deadlines of a unit and of those below it.")

        @OptionGroup var query: EndpointOptions<UnitCalendar>
        @OptionGroup var global: GlobalOptions
    }

    /// `calendar body`: the meetings of a body, and the deadlines of their minutes and of reports.
    struct OfBody: CalendarPrinting {
        static let configuration = CommandConfiguration(
            commandName: "body", abstract: "Print the meetings and deadlines of a body.")

        @OptionGroup var query: EndpointOptions<BodyCalendar>
        @OptionGroup var global: GlobalOptions
    }
}
