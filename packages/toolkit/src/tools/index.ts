import { benefitsRegister } from './benefits-register.ts'
import { businessCaseCanvas } from './business-case-canvas.ts'
import { communicationChannels } from './communication-channels.ts'
import { costOfProblem } from './cost-of-problem.ts'
import { costPlan } from './cost-plan.ts'
import { dataDemand } from './data-demand.ts'
import { dataEcosystemMap } from './data-ecosystem-map.ts'
import { dataEthicsCanvas } from './data-ethics-canvas.ts'
import { dataInventory } from './data-inventory.ts'
import { dataOwnership } from './data-ownership.ts'
import { dataQualityCheck } from './data-quality-check.ts'
import { dataSharingAgreement } from './data-sharing-agreement.ts'
import { dataSkillsCheck } from './data-skills-check.ts'
import { dataSpectrum } from './data-spectrum.ts'
import { deliveryPlan } from './delivery-plan.ts'
import { designToScale } from './design-to-scale.ts'
import { dpia } from './dpia.ts'
import { elevatorPitch } from './elevator-pitch.ts'
import { equalityImpact } from './equality-impact.ts'
import { evidenceBank } from './evidence-bank.ts'
import { hopesAndFears } from './hopes-and-fears.ts'
import { openDataCertificate } from './open-data-certificate.ts'
import { openDataCharterCheck } from './open-data-charter-check.ts'
import { openDataMaturity } from './open-data-maturity.ts'
import { optionsAppraisal } from './options-appraisal.ts'
import { peerNetwork } from './peer-network.ts'
import { problemDefinition } from './problem-definition.ts'
import { publicationPlan } from './publication-plan.ts'
import { raci } from './raci.ts'
import { rightsAndLicence } from './rights-and-licence.ts'
import { riskRegister } from './risk-register.ts'
import { serviceBlueprint } from './service-blueprint.ts'
import { serviceModelCanvas } from './service-model-canvas.ts'
import { socialValue } from './social-value.ts'
import { sponsorAsk } from './sponsor-ask.ts'
import { stakeholderMap } from './stakeholder-map.ts'
import { strategicFit } from './strategic-fit.ts'
import { theoryOfChange } from './theory-of-change.ts'
import { userNeeds } from './user-needs.ts'
import { valueForMoney } from './value-for-money.ts'
import type { Tool } from '../types.ts'

/** Every tool, in the order the toolkit shows them. */
export const tools: readonly Tool[] = [
  problemDefinition,
  userNeeds,
  stakeholderMap,
  hopesAndFears,
  strategicFit,
  theoryOfChange,
  serviceBlueprint,
  dataEcosystemMap,
  dataInventory,
  dataSpectrum,
  dataOwnership,
  dataQualityCheck,
  rightsAndLicence,
  dataDemand,
  openDataCertificate,
  dataEthicsCanvas,
  dpia,
  dataSharingAgreement,
  dataSkillsCheck,
  openDataMaturity,
  businessCaseCanvas,
  optionsAppraisal,
  benefitsRegister,
  costOfProblem,
  costPlan,
  valueForMoney,
  riskRegister,
  evidenceBank,
  socialValue,
  serviceModelCanvas,
  equalityImpact,
  sponsorAsk,
  elevatorPitch,
  raci,
  openDataCharterCheck,
  publicationPlan,
  designToScale,
  peerNetwork,
  communicationChannels,
  deliveryPlan,
]
