targetScope = 'resourceGroup'

@description('A short name that every resource begins with: lower-case letters and digits.')
@minLength(3)
@maxLength(10)
param prefix string = 'alongside'

@description('The Azure region everything lives in, such as westeurope. Records never leave it.')
param location string = resourceGroup().location

@description('The app id of the Entra registration that the tab signs in with (step 2 of infra/README.md).')
param entraClientId string

@description('The Entra object ids of the first programme leads. They can appoint others later.')
@minLength(1)
param programmeLeads string[]

@description('The id the Teams admin centre gives the uploaded app (step 10 of infra/README.md). Links into the tab need it.')
param teamsAppId string = ''

@description('Your own host name, such as ally.example.com. Empty: the one Azure gives, and no tabs.')
param publicHost string = ''

@description('Function instances kept running: 1 takes away the wait after a quiet hour, for a price.')
@minValue(0)
param alwaysReadyInstances int = 0

@description('How many hours a backup of the records is kept. What is erased lives on in it for so long.')
@minValue(8)
@maxValue(720)
param backupRetentionHours int = 8

@description('How long logs are kept, in days.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Who is told by e-mail when the product is away. Empty: nobody, and nothing is checked.')
param alertEmail string = ''

var suffix = uniqueString(resourceGroup().id)
var name = '${prefix}-${suffix}'
var host = empty(publicHost) ? '${name}.azurewebsites.net' : publicHost
var publicUrl = 'https://${host}'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: name
    location: location
  }
}

module telemetry 'modules/telemetry.bicep' = {
  name: 'telemetry'
  params: {
    name: name
    location: location
    principalId: identity.outputs.principalId
    retentionDays: logRetentionDays
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: '${prefix}${suffix}'
    location: location
    principalId: identity.outputs.principalId
  }
}

module records 'modules/records.bicep' = {
  name: 'records'
  params: {
    name: name
    location: location
    principalId: identity.outputs.principalId
    backupRetentionHours: backupRetentionHours
  }
}

module keys 'modules/keys.bicep' = {
  name: 'keys'
  params: {
    name: name
    location: location
    principalId: identity.outputs.principalId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packageContainer: storage.outputs.packageContainer
    telemetryName: telemetry.outputs.name
    alwaysReadyInstances: alwaysReadyInstances
    settings: {
      BOT_ID: identity.outputs.clientId
      BOT_TENANT_ID: tenant().tenantId
      ENTRA_CLIENT_ID: entraClientId
      PUBLIC_URL: publicUrl
      PROGRAMME_LEADS: join(programmeLeads, ',')
      TEAMS_APP_ID: teamsAppId
      COSMOS_ENDPOINT: records.outputs.endpoint
      COSMOS_DATABASE: records.outputs.database
      KEY_VAULT_KEY: keys.outputs.keyAddress
    }
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    endpoint: '${publicUrl}/api/messages'
  }
}

module watch 'modules/watch.bicep' = if (!empty(alertEmail)) {
  name: 'watch'
  params: {
    name: name
    location: location
    telemetryName: telemetry.outputs.name
    address: '${publicUrl}/api/health'
    alertEmail: alertEmail
  }
}

@description('The function app to deploy the code to.')
output functionApp string = app.outputs.name

@description('The host name Azure gives the function app: what your own host name must point to.')
output azureHost string = app.outputs.host

@description('BOT_ID for npm run package.')
output botId string = identity.outputs.clientId

@description('PUBLIC_URL for npm run package.')
output publicUrl string = publicUrl
