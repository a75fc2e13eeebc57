import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Oversight
import OversightCommands
import OversightService
import OversightViews

extension Route {
    /// The routes of all commands: each follows from its declaration.
    static let commands = DecidableCommands.types.map { command($0) }

    /// The route that carries out a command, read from the path and from a JSON object or a form.
    static func command<C: DecidableCommand>(_ type: C.Type) -> Route {
        let declaration = C.declaration
        return Route(declaration: .command(declaration), fields: C.fields) { api, request, context in
            var call = Call<C>(api: api, request: request, context: context, permit: try context.knownPermit)
            call.body = try await RequestBody(of: request, upTo: RequestBody.fieldLimit)
            let (values, isForm) = try call.body.fields(contentType: request.headers[.contentType])
            let key = try call.key()
            let revisions = try Conditions.revisions(request)
            let path = try context.path(of: declaration.operation)
            func read(_ persons: NamedPersons, _ things: NamedThings) throws -> (command: C, day: CalendarDate?) {
                var fields = FieldReader(
                    values, in: .body, path: path, isTextual: isForm, persons: { persons.person($0) },
                    things: { things.thing($0, $1) })
                let command = try C(from: &fields)
                let day = C.takesDay ? try fields.day(ifPresent: "on", "", example: "") : nil
                try fields.done()
                return (command, day)
            }
            let persons = api.service.namedPersons(with: call.permit)
            let things = api.service.namedThings(with: call.permit)
            let (command, day) = try read(persons, things)
            if let refusal = persons.refusal ?? things.refusal {
                try api.service.checkReach(of: command, on: day, with: call.permit)
                throw refusal
            }
            let receipt = try await api.service.perform(
                command, on: day, with: call.permit, key: key, ifRevision: revisions)
            var headers = JSONResponse.headers(repeated: receipt.repeated)
            // What was there already is not made again; a repeated command answers as it did the first time.
            guard declaration.isCreating, receipt.eventsAppended > 0 else {
                return try JSONResponse.plain(receipt, headers: headers)
            }
            headers[.location] = "\(declaration.operation.path)/\(receipt.id)"
            return try JSONResponse.plain(receipt, status: .created, headers: headers)
        }
    }
}
