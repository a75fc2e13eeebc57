import Foundation

/// The program's output: answers on standard output, messages on standard error.
struct Console: Sendable {
    /// The destination of answers.
    let output: any Output
    /// The destination of messages.
    let errors: any Output
    /// The layout of answers.
    let style: Style
    /// Whether answers go to a terminal.
    let outputIsTerminal: Bool
    /// Whether messages go to a terminal.
    let errorsAreTerminal: Bool

    /// The console of the process.
    ///
    /// - Parameter environment: The environment of the process.
    static func live(environment: [String: String]) -> Console {
        let outputIsTerminal = isatty(STDOUT_FILENO) == 1
        return Console(
            output: DescriptorOutput(descriptor: STDOUT_FILENO), errors: DescriptorOutput(descriptor: STDERR_FILENO),
            style: Style(environment: environment, terminalWidth: outputIsTerminal ? terminalWidth(environment) : nil),
            outputIsTerminal: outputIsTerminal, errorsAreTerminal: isatty(STDERR_FILENO) == 1)
    }

    private static func terminalWidth(_ environment: [String: String]) -> Int {
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return environment["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } ?? 80
    }

    /// Prints lines of an answer.
    ///
    /// A reader that has closed the pipe is not an error.
    ///
    /// - Throws: ``Failure`` if they cannot be written.
    func print(_ lines: [String]) throws {
        try finish(Array(lines.map { $0 + "\n" }.joined().utf8))
    }

    /// Prints a JSON value as the daemon sent it.
    ///
    /// - Throws: ``Failure`` if it cannot be written.
    func print(json body: [UInt8]) throws {
        // An answer without content must still be one JSON value.
        try finish(body.isEmpty ? Array("{}\n".utf8) : body.last == UInt8(ascii: "\n") ? body : body + [0x0A])
    }

    /// Prints a document that the daemon rendered.
    ///
    /// - Throws: ``Failure`` if it cannot be written.
    func print(document body: [UInt8]) throws {
        let shown = outputIsTerminal ? Array(Printable.document(String(decoding: body, as: UTF8.self)).utf8) : body
        try finish(shown.isEmpty || shown.last == UInt8(ascii: "\n") ? shown : shown + [0x0A])
    }

    /// Prints a sentence on standard error.
    func say(_ sentence: String) {
        do {
            try errors.write(Array((sentence + "\n").utf8))
        } catch {
            // A message that cannot be written must not stop the work.
        }
    }

    private func finish(_ bytes: [UInt8]) throws {
        do {
            try output.write(bytes)
        } catch is ClosedPipe {}
    }
}
