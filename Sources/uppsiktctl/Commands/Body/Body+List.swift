import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension BodyGroup {
    /// `body list`: the bodies with who holds which office.
    struct List: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "List the bodies and who holds office in them.")

        @OptionGroup var query: EndpointOptions<ListBodies>
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no bodies." }

        func lines(_ bodies: [BodyView], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Kind"), .init(title: "Municipality"),
                    .init(title: "Name", wraps: true), .init(title: "Offices", wraps: true),
                ],
                rows: bodies.map { body in
                    [
                        .init(body.id), .init(Swedish.word(body.kind)), .init(body.municipalityName),
                        .init(Self.names(of: body)), .init(body.mandates.map(Self.mandate).joined(separator: "; ")),
                    ]
                }
            ).lines(style)
        }

        private static func names(of body: BodyView) -> String {
            let earlier = body.earlierNames.joined(separator: ", ")
            return earlier.isEmpty ? body.name : "\(body.name) (earlier \(earlier))"
        }

        private static func mandate(_ mandate: BodyView.Mandate) -> String {
            "\(Swedish.word(mandate.office)) \(mandate.personName ?? mandate.person)"
                + (mandate.until.map { " (\(mandate.from) till \($0))" } ?? " (från \(mandate.from))")
        }
    }
}
