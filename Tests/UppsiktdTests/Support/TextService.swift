import Foundation
import Testing

/// What uppsikt-text@.service runs, from its own file, as one shell command.
enum TextService {
    /// The command, with the mark where systemd would go on to write it.
    static func command() throws -> [String] {
        let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
        let unit = try String(contentsOf: root.appending(path: "Deploy/systemd/uppsikt-text@.service"), encoding: .utf8)
        func values(_ setting: String) -> [String] {
            unit.split(separator: "\n").filter { $0.hasPrefix("\(setting)=") }
                .map { String($0.dropFirst(setting.count + 1)) }
        }
        let programs = values("ExecStart").map { $0.replacing("$$", with: "$").replacing("\\\\", with: "\\") }
        let statuses = try #require(values("SuccessExitStatus").first).split(separator: " ")
        try #require(programs.count == 2)
        return [
            "/bin/sh", "-c",
            "\(programs[0]); case $? in \((["0"] + statuses).joined(separator: "|"))) exec \(programs[1]);; esac",
        ]
    }
}
