import HTTPTypes
import Hummingbird
import Oversight
import OversightCommands
import OversightService
import Reminding

extension OversightAPI {
    /// The directory of persons.
    static let personRoutes: [Route] = [
        .list(ListPersons.self),
        .endpoint(ShowPerson.self) { show, call in
            try JSONResponse.tagged(await call.answer(show), for: call.request)
        },
        .endpoint(SavePerson.self) { person, call in
            if let email = person.email, !email.isEmpty {
                do throws(MailError) {
                    _ = try MailAddress(checking: email)
                } catch {
                    throw Problem.invalid("\(error)")
                }
            }
            let directory = try call.access.directory
            let entry = PersonDirectory.Entry(
                id: person.id.rawValue, name: person.name, email: person.email, user: person.user)
            try await directory.save(entry)
            // What was left out stays as it was, so the answer is what the directory says now.
            return try JSONResponse.plain(directory.entry(person.id) ?? entry)
        },
        .endpoint(ErasePerson.self) { person, call in
            guard try await call.access.directory.erase(person.id) else {
                throw Problem(.notFound, "not-found", "The directory has no person \(person.id).")
            }
            return Response(status: .noContent)
        },
        .endpoint(MakeToken.self) { person, call in
            let directory = try call.access.directory
            guard call.service.knows(person.id) else {
                throw Problem(
                    .notFound, "not-found",
                    "There is no person \(person.id); `uppsiktctl person set \(person.id) --name NAME` enters one.")
            }
            let token = try await directory.makeToken(for: person.id, on: call.service.clock.today)
            return try JSONResponse.plain(["token": token])
        },
        .endpoint(RevokeTokens.self) { person, call in
            let directory = try call.access.directory
            guard try await directory.revokeTokens(of: person.id) || directory.entry(person.id) != nil else {
                throw Problem(
                    .notFound, "not-found", "There is no person \(person.id) with tokens or in the directory.")
            }
            return Response(status: .noContent)
        },
    ]
}
