import JSONValues
import Oversight
import OversightCommands
import OversightService
import TestSupport
import Testing

@testable import OversightHTTP

/// A town in which everything exists that the examples of the declarations name, so that each example is a request about
/// the unit Hemtjänst and the Socialnämnden.
struct ExampleTown: Sendable {
    /// Lets the administrator send the example of each command, in the order of the registry.
    init(_ server: TestServer) async throws {
        let client = server.administrator
        try await client.done("municipalities", ["name": "Ånge", "on": "2024-01-01"])
        try await client.done("persons/kim", ["name": "Kim Berg"], method: "PUT")
        for unit in ["Socialtjänst", "Kök"] {
            try await client.done("units", ["municipality": "Ånge", "name": .string(unit), "on": "2024-01-01"])
        }
        try await client.done("bodies", ["municipality": "Ånge", "name": "Kommunstyrelsen", "on": "2024-01-01"])
        let goal = try await client.done(
            "goals", ["municipality": "Ånge", "level": "council", "title": "Trygghet för alla", "year": 2024])
        let parent = AdoptGoal.fields.first { $0.name == "parent" }
        #expect(goal["id"]?.text == parent?.example?.text, "The example of a goal's parent names no goal.")
        // The examples name the unit as it was.
        let changingTheUnit = [CloseUnit.declaration.operation.id, RenameUnit.declaration.operation.id]
        for route in Route.commands where !changingTheUnit.contains(route.operation.id) {
            let answer = try await ExampleRequest(route).send(with: client)
            // What came before may forbid a step, but every example is well formed and names what exists.
            // An identifier that is made of words may be made otherwise one day, which shows here.
            let examples = [
                PlanActivity.declaration.operation.id: ReportActivity.fields.first?.example?.text,
                GiveAssignment.declaration.operation.id: ReportAssignment.fields.first?.example?.text,
                DefineIndicator.declaration.operation.id: MeasureIndicator.fields.first?.example?.text,
            ]
            if let example = examples[route.operation.id] {
                let made = try answer.json["id"]?.text
                #expect(made == example, "\(route.operation.id) makes another id than the examples name.")
            }
            let isAboutAReminder = route.operation.tag == .reminders
            #expect([200, 201, 409].contains(answer.status) || isAboutAReminder, "\(route.path): \(answer.text)")
        }
        try await client.done("municipalities", ["name": "Habo", "on": "2024-01-01"])
    }

    /// What a role is bound to.
    enum Bound: CaseIterable, Sendable {
        /// To what the examples are about.
        case toOwn
        /// To something else.
        case toOther
        /// To nothing: it holds everywhere.
        case toNothing
    }

    /// The role of a caller, bound or not; `nil` if it cannot be.
    static func assignment(_ role: Role, _ bound: Bound) -> RoleAssignment? {
        let isOwn = bound == .toOwn
        switch role {
        case .unitManager:
            return bound == .toNothing ? nil : RoleAssignment(role, unit: isOwn ? "ange-hemtjanst" : "ange-kok")
        case .secretary, .chair:
            return bound == .toNothing
                ? nil : RoleAssignment(role, body: isOwn ? "ange-socialnamnden" : "ange-kommunstyrelsen")
        case .controller, .auditor, .operator:
            return RoleAssignment(role, municipality: bound == .toNothing ? nil : isOwn ? "ange" : "habo")
        case .administrator: return bound == .toNothing ? RoleAssignment(role) : nil
        }
    }
}
